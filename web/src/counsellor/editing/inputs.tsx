// What is typed of each field, by its shape.

import type { ComponentChildren, JSX } from "preact";
import { NEEDS, WHO } from "../../directory/shapes.ts";
import { sayLanguage } from "../../i18n/names.ts";
import { Choice, Field } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import type { FieldName, Said, Value, Values } from "../state/places.ts";
import { HoursInput } from "./hours.tsx";

interface Typed<V> {
  readonly value: V;
  readonly onValue: (value: V) => void;
}

/** Those that people who come here speak most; others that a place has are added. */
const LANGUAGES = [
  "da",
  "en",
  "de",
  "sv",
  "no",
  "ar",
  "bg",
  "es",
  "fa",
  "fr",
  "hu",
  "it",
  "pl",
  "pt",
  "ro",
  "ru",
  "so",
  "th",
  "tl",
  "tr",
  "uk",
  "vi",
  "zh",
] as const;

export function FieldInput(props: {
  readonly field: FieldName;
  readonly value: Value;
  readonly onValue: (value: Value) => void;
}): JSX.Element {
  const { field, onValue } = props;
  const typed = <Name extends FieldName>(_: Name): Typed<Values[Name]> => ({
    value: props.value as Values[Name],
    onValue,
  });
  switch (field) {
    case "name":
      return <TextInput {...typed("name")} />;
    case "what":
      return <TextInput lines {...typed("what")} />;
    case "needs":
      return <CodesInput field="needs" codes={NEEDS} prefix="find-need-" {...typed("needs")} />;
    case "who":
      return <CodesInput field="who" codes={WHO} prefix="place-who-" {...typed("who")} />;
    case "languages":
      return <LanguagesInput {...typed("languages")} />;
    case "phones":
      return <LinesInput field="phones" hint="editing-numbers-hint" {...typed("phones")} />;
    case "towns":
      return <TownsInput {...typed("towns")} />;
    case "address":
      return <AddressInput {...typed("address")} />;
    case "cost":
      return <CostInput {...typed("cost")} />;
    case "url":
      return <UrlInput {...typed("url")} />;
    case "hours":
      return <HoursInput {...typed("hours")} />;
    default:
      return <AnswerInput field={field} {...typed(field)} />;
  }
}

function TextInput(props: Typed<Said> & { readonly lines?: boolean }): JSX.Element {
  const { say } = useHere();
  const { value, onValue, lines = false } = props;
  return (
    <>
      <Field
        label={say("editing-danish")}
        lines={lines}
        value={value.da}
        onInput={(da) => onValue({ ...value, da })}
      />
      <Field
        label={say("editing-english")}
        lines={lines}
        value={value.en}
        onInput={(en) => onValue({ ...value, en })}
      />
    </>
  );
}

function Several(props: {
  readonly legend: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      <div class="several">{props.children}</div>
    </fieldset>
  );
}

function CodesInput<Code extends string>(
  props: Typed<readonly string[]> & {
    readonly codes: readonly Code[];
    readonly field: "needs" | "who";
    readonly prefix: "find-need-" | "place-who-";
  },
): JSX.Element {
  const { say } = useHere();
  const { value, onValue, codes, field, prefix } = props;
  const named = say as (key: string) => string;
  return (
    <Several legend={say(`editing-field-${field}`)}>
      {codes.map((code) => (
        <Choice
          key={code}
          label={named(`${prefix}${code}`)}
          checked={value.includes(code)}
          onChange={(on) =>
            onValue(codes.filter((one) => (one === code ? on : value.includes(one))))
          }
        />
      ))}
    </Several>
  );
}

function LanguagesInput({ value, onValue }: Typed<readonly string[]>): JSX.Element {
  const { say, language } = useHere();
  const codes = [...new Set([...LANGUAGES, ...value])];
  return (
    <Several legend={say("editing-field-languages")}>
      {codes.map((code) => (
        <Choice
          key={code}
          label={sayLanguage(language, code)}
          checked={value.includes(code)}
          onChange={(on) => onValue(on ? [...value, code] : value.filter((one) => one !== code))}
        />
      ))}
    </Several>
  );
}

function LinesInput(
  props: Typed<readonly string[]> & {
    readonly field: "phones" | "towns";
    readonly hint: "editing-numbers-hint" | "editing-per-line";
  },
): JSX.Element {
  const { say } = useHere();
  return (
    <Field
      lines
      label={say(`editing-field-${props.field}`)}
      hint={say(props.hint)}
      value={props.value.join("\n")}
      onInput={(text) => props.onValue(text.split("\n"))}
    />
  );
}

function TownsInput({ value, onValue }: Typed<Values["towns"]>): JSX.Element {
  const { say } = useHere();
  return (
    <>
      <LinesInput
        field="towns"
        hint="editing-per-line"
        value={value.towns}
        onValue={(towns) => onValue({ ...value, towns })}
      />
      <Choice
        label={say("editing-national")}
        checked={value.national}
        onChange={(national) => onValue({ ...value, national })}
      />
    </>
  );
}

function AddressInput({ value, onValue }: Typed<Values["address"]>): JSX.Element {
  const { say } = useHere();
  return (
    <>
      <Field
        label={say("editing-street")}
        hint={say("editing-address-hint")}
        value={value.street}
        onInput={(street) => onValue({ ...value, street })}
      />
      <Field
        label={say("editing-postal-code")}
        value={value.postal_code}
        onInput={(postal_code) => onValue({ ...value, postal_code })}
      />
      <Field
        label={say("editing-city")}
        value={value.city}
        onInput={(city) => onValue({ ...value, city })}
      />
    </>
  );
}

function AnswerInput(
  props: Typed<string> & { readonly field: "anonymous" | "stay" | "drop_in" | "comes_to_you" },
): JSX.Element {
  const { say } = useHere();
  return (
    <fieldset>
      <legend>{say(`editing-field-${props.field}`)}</legend>
      {(["yes", "no", "unknown"] as const).map((one) => (
        <Choice
          key={one}
          name={`answer-${props.field}`}
          label={say(`editing-${one}`)}
          checked={props.value === one}
          onChange={() => props.onValue(one)}
        />
      ))}
    </fieldset>
  );
}

function CostInput({ value, onValue }: Typed<Values["cost"]>): JSX.Element {
  const { say } = useHere();
  const says = {
    free: "place-cost-free",
    pay: "place-cost-pay",
    unknown: "editing-unknown",
  } as const;
  return (
    <fieldset>
      <legend>{say("editing-field-cost")}</legend>
      {(["free", "pay", "unknown"] as const).map((cost) => (
        <Choice
          key={cost}
          name="cost"
          label={say(says[cost])}
          checked={value.cost === cost}
          onChange={() => onValue({ ...value, cost })}
        />
      ))}
      {value.cost === "pay" ? (
        <Field
          label={say("editing-amount")}
          value={value.amount === 0 ? "" : String(value.amount)}
          onInput={(text) => onValue({ ...value, amount: Number(text.replace(/\D/g, "")) })}
        />
      ) : null}
    </fieldset>
  );
}

function UrlInput({ value, onValue }: Typed<string>): JSX.Element {
  const { say } = useHere();
  return <Field label={say("editing-field-url")} value={value} onInput={onValue} />;
}
