// Small accessible pieces that both apps are made of. Promise: content is text, never
// markup; what cannot be done now says why and keeps its place in the tab order.
//
//   <Screen title={say("open-title")}> … </Screen>   one thing at a time; takes the focus
//   <Field label=… hint=… wrong=… value=… onInput={(text) => …} lines />
//   <Choice …/>  <Button …/>  <Notice …/>  <Busy …/>  and Letter and Dialog beside this.

import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

interface Children {
  readonly children?: ComponentChildren;
}

/** One screen. Its heading takes the focus, so that a screen reader follows along. */
export function Screen(props: Children & { readonly title: string }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {props.title}
      </h1>
      {props.children}
    </>
  );
}

/** A button. While `busy` it stays focusable, says so, and does nothing. */
export function Button(
  props: Children & {
    readonly onPress?: () => void;
    readonly quiet?: boolean;
    readonly busy?: boolean;
    readonly submits?: boolean;
    readonly describedBy?: string;
    /** A name to find it by, for a shortcut on the keyboard. */
    readonly mark?: string;
    /** A fuller name for who cannot see what stands beside it. */
    readonly label?: string;
  },
): JSX.Element {
  return (
    <button
      type={props.submits ? "submit" : "button"}
      class={props.quiet ? "quiet" : undefined}
      aria-disabled={props.busy ? "true" : undefined}
      aria-describedby={props.describedBy}
      aria-label={props.label}
      data-mark={props.mark}
      onClick={(event) => {
        if (props.busy) {
          event.preventDefault();
        } else {
          props.onPress?.();
        }
      }}
    >
      {props.children}
    </button>
  );
}

interface Shared {
  readonly id: string;
  readonly value: string;
  readonly autocomplete: "off";
  readonly autocapitalize: "sentences" | "none";
  readonly spellcheck: false;
  readonly dir: "auto";
  readonly "aria-describedby": string;
  readonly "aria-invalid": "true" | undefined;
  readonly onKeyDown: ((event: KeyboardEvent) => void) | undefined;
  readonly onInput: (event: Event) => void;
}

function Input(props: {
  readonly lines?: boolean;
  readonly hidden?: boolean;
  readonly moment?: boolean;
  readonly shared: Shared;
}): JSX.Element {
  if (props.lines) {
    return <textarea rows={6} {...props.shared} />;
  }
  if (props.moment) {
    return <input type="datetime-local" {...props.shared} />;
  }
  // Dots by type="password" would have the browser offer to keep the words.
  return <input type="text" class={props.hidden ? "dots" : ""} {...props.shared} />;
}

/**
 * A field of words. Nothing typed is kept, completed, or sent to a spelling service by
 * the browser. `lines` makes it grow; `hidden` shows dots instead of letters.
 */
export function Field(props: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly hint?: string | undefined;
  readonly wrong?: string | undefined;
  readonly lines?: boolean;
  readonly hidden?: boolean;
  /** Asks for a day and a time, as `YYYY-MM-DDTHH:MM` in the reader's own zone. */
  readonly moment?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}): JSX.Element {
  const id = useId();
  const shared: Shared = {
    id,
    value: props.value,
    autocomplete: "off",
    autocapitalize: props.lines ? "sentences" : "none",
    spellcheck: false,
    dir: "auto",
    "aria-describedby": `${id}-hint ${id}-wrong`,
    "aria-invalid": props.wrong ? "true" : undefined,
    onKeyDown: props.onKeyDown,
    onInput: (event: Event) => {
      props.onInput((event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value);
    },
  };
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <span class="hint" id={`${id}-hint`}>
        {props.hint}
      </span>
      <span class={props.wrong ? "wrong" : "hidden"} id={`${id}-wrong`} role="alert">
        {props.wrong}
      </span>
      <Input {...props} shared={shared} />
    </div>
  );
}

/** One of several, or a yes. Put several with one `name` in a `<fieldset>`. */
export function Choice(
  props: Children & {
    readonly label: string;
    readonly checked: boolean;
    readonly onChange: (checked: boolean) => void;
    /** Given: one of several. Absent: a box to tick. */
    readonly name?: string;
    readonly hint?: string | undefined;
  },
): JSX.Element {
  const id = useId();
  return (
    <div class="choice">
      <input
        id={id}
        type={props.name === undefined ? "checkbox" : "radio"}
        name={props.name}
        checked={props.checked}
        autocomplete="off"
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{props.label}</label>
        {props.hint === undefined ? null : (
          <span class="hint" id={`${id}-hint`}>
            {props.hint}
          </span>
        )}
        {props.children}
      </div>
    </div>
  );
}

/** Something to know. `urgent` is read aloud at once; the look is the same. */
export function Notice(
  props: Children & { readonly title?: string; readonly urgent?: boolean },
): JSX.Element {
  return (
    <div class="notice" role={props.urgent ? "alert" : "status"}>
      {props.title === undefined ? null : <strong>{props.title}</strong>}
      {props.children}
    </div>
  );
}

/** Work under way. `part` is from 0 to 1; absent where it cannot be known. */
export function Busy(props: { readonly text: string; readonly part?: number }): JSX.Element {
  return (
    <div class="busy" role="status">
      {props.text}
      <progress aria-label={props.text} value={props.part} max={1} />
    </div>
  );
}
