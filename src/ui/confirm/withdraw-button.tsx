import { createSignal } from "solid-js";
import type { ErrorCode, Result } from "#domain/errors.ts";
import { Button } from "../button/button.tsx";
import { Failed } from "../notice/failed.tsx";
import { useToast } from "../toast/toast.tsx";
import { Confirm } from "./confirm.tsx";

/** Withdraws what cannot be given back, once that was asked; says why when it could not be. */
export function WithdrawButton(props: {
  label: string;
  /** Which one, for whoever hears the buttons one after the other. */
  called: string;
  title: string;
  text: string;
  action: string;
  /** Said once it is done. */
  said: string;
  withdraw: () => Promise<Result<object>>;
  onDone: () => void;
}) {
  const toast = useToast();
  const [asking, setAsking] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<ErrorCode>();

  async function withdraw() {
    setBusy(true);
    const answer = await props.withdraw();
    setBusy(false);
    if (!answer.ok) {
      setFailed(answer.code);
      return;
    }
    setAsking(false);
    toast.show({ text: props.said });
    props.onDone();
  }

  return (
    <>
      <Button variant="secondary" size="sm" aria-label={props.called} onClick={() => setAsking(true)}>
        {props.label}
      </Button>
      <Confirm
        open={asking()}
        danger
        busy={busy()}
        title={props.title}
        action={props.action}
        onCancel={() => {
          setAsking(false);
          setFailed(undefined);
        }}
        onConfirm={() => void withdraw()}
      >
        <p>{props.text}</p>
        <Failed code={failed()} />
      </Confirm>
    </>
  );
}
