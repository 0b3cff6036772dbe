// The editor's screen: the list of places, or one of them.

import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { useHere } from "../here.ts";
import { List } from "./list.tsx";
import { OnePlace } from "./place.tsx";

export function EditingScreen(): JSX.Element {
  const { editing } = useHere().model;
  const place = editing.place.value;
  useEffect(() => {
    if (editing.rows.peek() === null) void editing.load();
  }, [editing]);
  return place === null ? <List key="list" /> : <OnePlace key={place.id} place={place} />;
}
