// The folder: who one writes with, and what can be done with all of it.

import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { sayDay } from "../../i18n/times.ts";
import { Button, Notice, Screen } from "../../ui/pieces.tsx";
import type { FolderView } from "../../vault/views.ts";
import { useKept } from "../here.ts";
import { DrawWords } from "../screens/draw_words.tsx";
import { TroubleNotice } from "../troubles.tsx";
import { Alarms } from "./alarms.tsx";
import { closeFolder } from "./closing.ts";
import { nameOf } from "./names.ts";
import { isOpen, Relation } from "./relation.tsx";
import { Visits } from "./visits.tsx";

export function FolderScreen(): JSX.Element | null {
  const { model, say } = useKept();
  const folder = model.folder.value;
  useEffect(() => {
    void model.lookWho();
  }, [model]);
  if (folder === null) return null;
  return (
    <Screen title={say("folder-heading")}>
      {folder.kept ? null : <NotKept />}
      {folder.kept && folder.closing === null ? <Visits visits={folder.visits} /> : null}
      {model.changed.value ? (
        <Notice title={say("notice-good")}>
          <p>{say("change-done")}</p>
        </Notice>
      ) : null}
      <TroubleNotice />
      <Alarms names={folder.alarms} />
      {folder.closing === null ? (
        <Relations folder={folder} />
      ) : (
        <>
          <Closing day={folder.closing} />
          <Close kept={folder.kept} />
        </>
      )}
    </Screen>
  );
}

function Close({ kept }: { readonly kept: boolean }): JSX.Element {
  const { model, say, language } = useKept();
  const close = (): void => void closeFolder(model, language, "asked");
  return (
    <Button quiet onPress={() => (kept ? close() : model.go("without"))}>
      {say("folder-close")}
    </Button>
  );
}

/** No words open this folder yet: said until some do. */
function NotKept(): JSX.Element {
  const { say } = useKept();
  return (
    <Notice title={say("notice-warning")}>
      <p>{say("folder-not-kept")}</p>
      <DrawWords />
    </Notice>
  );
}

function Closing({ day }: { readonly day: number }): JSX.Element {
  const { model, say, language } = useKept();
  return (
    <Notice title={say("delete-waiting-title")}>
      <p>{say("delete-waiting", { when: sayDay(language, day) })}</p>
      <Button busy={model.busy.value} onPress={() => void model.undoRemove(null)}>
        {say("delete-undo")}
      </Button>
    </Notice>
  );
}

function Relations({ folder }: { readonly folder: FolderView }): JSX.Element {
  const { model, say, language } = useKept();
  const { relations, kept } = folder;
  const vault = model.chosen.value;
  const shown = relations.find((one) => one.vault === vault) ?? relations[0];
  const doom = (of: string | null): void => {
    model.doomed.value = of;
    model.go("delete");
  };
  return (
    <>
      {relations.length > 1 ? (
        <nav aria-label={say("folder-relations")}>
          <ul class="rows">
            {relations.map((one) => (
              <li key={one.vault}>
                <button
                  type="button"
                  class="quiet"
                  aria-current={one === shown ? "true" : undefined}
                  onClick={() => {
                    model.chosen.value = one.vault;
                  }}
                >
                  {nameOf(one, say, language)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {shown === undefined ? (
        <p>{say("folder-letters-none")}</p>
      ) : (
        <Relation key={shown.vault} relation={shown} />
      )}
      <section class="actions" aria-label={say("folder-more")}>
        <Button quiet onPress={() => model.go("who")}>
          {say("folder-write-other")}
        </Button>
        {kept ? (
          <Button quiet onPress={() => model.go("budget")}>
            {say("folder-sums")}
          </Button>
        ) : null}
        <Close kept={kept} />
      </section>
      <section class="actions rare">
        {kept ? (
          <Button quiet onPress={() => model.go("change")}>
            {say("change-title")}
          </Button>
        ) : null}
        {shown !== undefined && isOpen(shown) ? (
          <Button quiet onPress={() => doom(shown.vault)}>
            {say("delete-relation", { name: nameOf(shown, say, language) })}
          </Button>
        ) : null}
        <Button quiet onPress={() => doom(null)}>
          {say("delete-title")}
        </Button>
      </section>
    </>
  );
}
