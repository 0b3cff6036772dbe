// Opening hours: rows of days that have the same times, and words about them.

import type { JSX } from "preact";
import type { Day } from "../../directory/shapes.ts";
import { Button, Choice, Field } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import type { HoursRow, Values } from "../state/places.ts";
import { sayWeekday, WEEK } from "./told.ts";

type Hours = Values["hours"];

const WORKDAYS: readonly Day[] = ["MO", "TU", "WE", "TH", "FR"];

export function HoursInput(props: {
  readonly value: Hours;
  readonly onValue: (value: Hours) => void;
}): JSX.Element {
  const { say } = useHere();
  const { value, onValue } = props;
  const setRows = (rows: readonly HoursRow[]): void => onValue({ ...value, rows });
  return (
    <>
      {value.rows.map((row, at) => (
        <RowInput
          key={at}
          row={row}
          number={at + 1}
          onRow={(now) => setRows(value.rows.map((one, each) => (each === at ? now : one)))}
          onRemove={() => setRows(value.rows.filter((_, each) => each !== at))}
        />
      ))}
      <p class="actions">
        <Button
          quiet
          onPress={() => setRows([...value.rows, { days: WORKDAYS, opens: "", closes: "" }])}
        >
          {say("editing-row-add")}
        </Button>
      </p>
      <Field
        label={say("editing-danish")}
        hint={say("editing-hours-words")}
        value={value.da}
        onInput={(da) => onValue({ ...value, da })}
      />
      <Field
        label={say("editing-english")}
        hint={say("editing-hours-words")}
        value={value.en}
        onInput={(en) => onValue({ ...value, en })}
      />
    </>
  );
}

interface RowProps {
  readonly row: HoursRow;
  readonly number: number;
  readonly onRow: (row: HoursRow) => void;
  readonly onRemove: () => void;
}

function RowInput({ row, number, onRow, onRemove }: RowProps): JSX.Element {
  const { say, language } = useHere();
  return (
    <fieldset>
      <legend>{say("editing-row", { number })}</legend>
      <div class="days">
        {WEEK.map((day) => (
          <Choice
            key={day}
            label={sayWeekday(language, day, "long")}
            checked={row.days.includes(day)}
            onChange={(on) =>
              onRow({
                ...row,
                days: WEEK.filter((one) => (one === day ? on : row.days.includes(one))),
              })
            }
          />
        ))}
      </div>
      {row.closed ? null : <Times row={row} onRow={onRow} />}
      <Exception row={row} onRow={onRow} />
      <Button quiet label={say("editing-row-remove-number", { number })} onPress={onRemove}>
        {say("editing-row-remove")}
      </Button>
    </fieldset>
  );
}

/** A time as the file has it; in Danish it is written with a full stop as well. */
const clock = (typed: string): string => typed.trim().replace(".", ":");

type Part = Pick<RowProps, "row" | "onRow">;

function Times({ row, onRow }: Part): JSX.Element {
  const { say } = useHere();
  return (
    <div class="times">
      <Field
        label={say("editing-opens")}
        hint={say("editing-clock-hint")}
        value={row.opens ?? ""}
        onInput={(opens) => onRow({ ...row, opens: clock(opens) })}
      />
      <Field
        label={say("editing-closes")}
        hint={say("editing-clock-hint")}
        value={row.closes ?? ""}
        onInput={(closes) => onRow({ ...row, closes: clock(closes) })}
      />
    </div>
  );
}

/** From one day to another, or closed in it. */
function Exception({ row, onRow }: Part): JSX.Element {
  const { say } = useHere();
  const { from = "", until = "", closed = false } = row;
  return (
    <details open={from !== "" || until !== "" || closed}>
      <summary>{say("editing-exception")}</summary>
      <div class="times">
        <Field
          label={say("editing-from")}
          hint={say("editing-day-hint")}
          value={from}
          onInput={(day) => onRow({ ...row, from: day.trim() })}
        />
        <Field
          label={say("editing-until")}
          hint={say("editing-day-hint")}
          value={until}
          onInput={(day) => onRow({ ...row, until: day.trim() })}
        />
      </div>
      <Choice
        label={say("editing-closed")}
        checked={closed}
        onChange={(on) => {
          const { opens: _, closes: __, ...rest } = row;
          onRow(on ? { ...rest, closed: true } : { ...rest, opens: "", closes: "", closed: false });
        }}
      />
    </details>
  );
}
