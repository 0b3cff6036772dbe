// The desk: lists, the vault that is open, and what is known about it. Three panes where
// there is room; on a narrow screen one at a time.

import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Notice, Screen } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { Help } from "../keys/help.tsx";
import { useShortcuts } from "../keys/use_shortcuts.ts";
import { TroubleNotice } from "../troubles.tsx";
import { Duty } from "./duty.tsx";
import { Mine } from "./mine.tsx";
import { Vault } from "./vault.tsx";
import { Waiting } from "./waiting.tsx";

export function DeskScreen(): JSX.Element {
  const { model, say } = useHere();
  const { desk } = model;
  const view = desk.view.value;
  useEffect(() => {
    if (desk.view.peek() === null) void desk.load();
  }, [desk]);
  useShortcuts();
  return (
    <Screen title={say("desk-title")}>
      {desk.connection.value === "lost" ? (
        <Notice>
          <p>{say("connection-lost")}</p>
        </Notice>
      ) : null}
      <TroubleNotice />
      {view === null ? null : (
        <div class="desk" data-open={desk.chosen.value === null ? "no" : "yes"}>
          <div class="lists">
            <Duty view={view} />
            <Waiting waiting={view.waiting} />
            <Mine mine={view.mine} />
          </div>
          <Vault key={desk.chosen.value} />
        </div>
      )}
      <Help />
    </Screen>
  );
}
