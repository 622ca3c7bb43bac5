import { expect, test } from "vitest";
import { completeUrl, mailHref, shortUrl, smsHref, telHref } from "#domain/network/reach.ts";

test("[P1.1] a phone written as people write it can be called", () => {
  expect(telHref("514 555-0142")).toBe("tel:5145550142");
  expect(telHref("+1 (514) 555-0142")).toBe("tel:+15145550142");
  expect(telHref("514 555-0142 poste 23")).toBe("tel:5145550142,23");
  expect(telHref("+15145550142;ext=23")).toBe("tel:+15145550142,23");
  expect(telHref("à demander")).toBeUndefined();
  expect(telHref(undefined)).toBeUndefined();
});

test("[P1.1] an extension receives no text message", () => {
  expect(smsHref("514 555-0142")).toBe("sms:5145550142");
  expect(smsHref("514 555-0142 ext 23")).toBeUndefined();
});

test("[P1.1] a mail address cannot smuggle other parts into the message", () => {
  expect(mailHref("amara@exemple.ca")).toBe("mailto:amara@exemple.ca");
  expect(mailHref("a?bcc=b@exemple.ca")).toBe("mailto:a%3Fbcc%3Db@exemple.ca");
});

test("[P1.1] a web address is made whole, and read short", () => {
  expect(completeUrl("exemple.ca")).toBe("https://exemple.ca");
  expect(completeUrl("http://exemple.ca")).toBe("http://exemple.ca");
  expect(completeUrl("  ")).toBe("");
  expect(shortUrl("https://www.exemple.ca/porter/")).toBe("exemple.ca/porter");
});
