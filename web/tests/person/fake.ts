// A worker that answers at once, for tests of the pages' state; each verb can be replaced.

import { vi } from "vitest";
import type { PersonApi, Told } from "../../src/vault/api.ts";
import type { Connected } from "../../src/vault/connect.ts";
import type {
  CounsellorView,
  FolderView,
  RelationView,
  ServiceView,
} from "../../src/vault/views.ts";

export function counsellor(name: string, more: Partial<CounsellorView> = {}): CounsellorView {
  return {
    signing: name,
    name,
    languages: ["da"],
    knows: { da: "gæld" },
    hours: {},
    employer: {},
    duties: {},
    standIn: null,
    onDuty: false,
    takingNew: false,
    ...more,
  };
}

export const service = (...counsellors: CounsellorView[]): ServiceView => ({
  key: "service",
  name: "Testtilbuddet",
  fingerprint: [],
  counsellors,
  dutyKnown: true,
  refused: null,
});

export function relation(more: Partial<RelationView> = {}): RelationView {
  return {
    vault: "v1",
    service: "service",
    contact: null,
    state: "waiting",
    readers: [],
    record: {
      name: null,
      language: null,
      letters: [],
      promise: null,
      word: null,
      openings: [],
      unknown: [],
    },
    pending: [],
    draft: "",
    alarms: [],
    otherMark: null,
    closing: null,
    unread: false,
    room: null,
    checking: false,
    ...more,
  };
}

export const folder = (...relations: RelationView[]): FolderView => ({
  kept: true,
  visits: [],
  budget: null,
  relations,
  alarms: [],
  closing: null,
});

/** Letters from a counsellor, as a record holds them. */
export const answered = (...texts: string[]): RelationView["record"] => ({
  ...relation().record,
  letters: texts.map((text, sequence) => ({
    sequence,
    author: "Mette",
    role: "counsellor",
    at: "2026-01-02T03:04Z",
    text,
    removed: false,
  })),
});

export interface Fake {
  readonly api: { [Verb in keyof PersonApi]: ReturnType<typeof vi.fn<PersonApi[Verb]>> };
  readonly terminate: ReturnType<typeof vi.fn<() => void>>;
  readonly connect: (told: Partial<Told>) => Connected<PersonApi>;
  told: Partial<Told>;
}

export function fake(): Fake {
  const view = async (): Promise<FolderView> => folder(relation());
  const nothing = async (): Promise<void> => undefined;
  const terminate = vi.fn<() => void>();
  const api: Fake["api"] = {
    who: vi.fn(async () => [service(counsellor("Mette"))]),
    begin: vi.fn(async () => ({ ...folder(relation()), kept: false })),
    halt: vi.fn(nothing),
    drawPhrase: vi.fn(async () => ["en", "to", "tre", "fire", "fem", "seks", "syv"]),
    keep: vi.fn(view),
    comeBack: vi.fn(view),
    folder: vi.fn(view),
    write: vi.fn(nothing),
    resend: vi.fn(nothing),
    drop: vi.fn(nothing),
    draft: vi.fn(nothing),
    removeLetter: vi.fn(nothing),
    word: vi.fn(nothing),
    budget: vi.fn(view),
    safetyWords: vi.fn(async () => ["a", "b", "c", "d", "e"]),
    remove: vi.fn(view),
    undoRemove: vi.fn(view),
    leave: vi.fn(nothing),
  };
  const made: Fake = {
    api,
    terminate,
    told: {},
    connect: (told) => {
      made.told = told;
      return { api, terminate };
    },
  };
  return made;
}
