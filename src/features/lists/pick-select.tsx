import { Select } from "#ui/field/field.tsx";

/** A list from which one thing at a time is taken: it goes back to its invitation once something was. */
export function PickSelect(props: {
  label: string;
  labelHidden?: boolean;
  invitation: string;
  options: readonly { value: string; label: string }[];
  onPick: (value: string) => void;
}) {
  let select!: HTMLSelectElement;
  return (
    <Select
      ref={select}
      label={props.label}
      labelHidden={props.labelHidden ?? false}
      value=""
      options={[{ value: "", label: props.invitation }, ...props.options]}
      onPick={(value) => {
        if (value) props.onPick(value);
        select.value = "";
      }}
    />
  );
}
