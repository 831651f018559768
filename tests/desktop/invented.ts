// Young people who do not exist, and what somebody might have written about them: for pictures of screens that are not empty.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ItemShelf } from "../../ui/src/backend/generated.ts";
import { NOBODY } from "../../ui/src/backend/generated.ts";
import { pseudo } from "../../ui/languages/pseudo.mjs";
import { type Call, makePrivateSpace } from "../support/bridge.ts";
import { type Language, PSEUDO, SOURCE } from "../support/languages.ts";
import { root } from "../support/programs.ts";

/** What stands in the private space of the pictures: `pictures` in the `sample.json` of each language. */
type Invented = {
  talk: string;
  followUp: string;
  notes: string[];
  tag: string;
  tick: string;
  matters: string;
  adults: [string, string][];
};

function invented(language: Language): Invented {
  const of = language === PSEUDO.tag ? SOURCE.tag : language;
  const file = join(root, "resources/languages", of, "sample.json");
  const { pictures } = JSON.parse(readFileSync(file, "utf8"), (_, value: unknown) =>
    typeof value === "string" && language === PSEUDO.tag ? pseudo(value) : value,
  ) as { pictures: Invented };
  return pictures;
}

/** What the pictures show, by the words on screen. */
export type Shown = {
  /** Titles in the language of the window. */
  guide: string;
  checklist: string;
  flow: string;
  rehearsal: string;
  platform: string;
  reading: string;
  questions: string;
  /** The young person with the most to see. */
  person: string;
};

/** The titles of the content in a language. */
export async function titles(call: Call, language: Language): Promise<Omit<Shown, "person">> {
  const { settings } = await call("start", {});
  await call("settings_save", { ...settings, language });
  const first = async (kind: ItemShelf) => (await call("shelf", { kind })).items[0]!.title;
  return {
    guide: await first("guide"),
    checklist: await first("checklist"),
    flow: await first("flow"),
    rehearsal: await first("rehearsal"),
    platform: await first("platform"),
    reading: await first("reading"),
    questions: await first("questions"),
  };
}

/** Fills a new private space. */
export async function invent(call: Call, language: Language, today: Date): Promise<Shown> {
  const shown = await titles(call, language);
  const words = invented(language);
  const day = (offset: number) => new Date(today.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  await makePrivateSpace(call);

  const born = (age: number) => today.getFullYear() - age;
  const about = (rhythmDays: number, matters: string) => ({ rhythmDays, since: day(-60), matters });
  const mila = await call("person_save", {
    id: null,
    details: { ...NOBODY, name: "Mila", birthYear: born(12), ...about(7, words.matters) },
  });
  const dao = await call("person_save", {
    id: null,
    details: { ...NOBODY, name: "Dao", birthYear: born(15), role: "mentee", ...about(14, "") },
  });
  const nearness = ["mostDays", "nowAndThen", "nowAndThen", "whenItMatters"] as const;
  for (const [at, [name, who]] of words.adults.entries())
    await call("trusted_adult_save", {
      id: null,
      person: mila.id,
      name,
      who,
      nearness: nearness[at]!,
      atNight: at % 2 === 0,
    });
  const { content } = await call("check_in_begin", { id: mila.id });
  const { answers, groups: asked } = await call("question_set", { id: "wellbeing" });
  const questions = asked.flatMap((group) => group.questions);
  const plain = (parts: (typeof questions)[number]["words"]) =>
    parts.map((part) => (part.kind === "text" ? part.words : "")).join("");
  for (const [at, days] of [-55, -38, -24].entries())
    await call("check_in_keep", {
      person: mila.id,
      checkIn: null,
      content: {
        ...content,
        day: day(days),
        how: (["inPerson", "video", "notReached"] as const)[at]!,
        answers:
          at === 2
            ? []
            : questions.map((question, place) => ({
                questionSet: "wellbeing",
                question: question.id,
                words: plain(question.words),
                answer: answers[(place + at) % answers.length]!,
                theirs: true,
              })),
      },
    });
  await call("pause_add", { person: null, begins: day(-50), ends: day(-41) });
  await call("check_in_keep", {
    person: mila.id,
    checkIn: null,
    content: { ...content, day: day(-9), how: "call", minutes: 15, note: words.notes[1]! },
  });
  await call("person_save", {
    id: null,
    details: { ...NOBODY, name: "J. R.", birthYear: born(9), role: "mentee" },
  });

  const { items: guides } = await call("shelf", { kind: "guide" });
  const talk = { person: mila.id, guide: guides[0]!.link.id, day: day(-2), note: words.talk };
  await call("talk_save", { ...talk, followUp: { what: words.followUp, due: day(0) } });
  await call("talk_save", { person: dao.id, guide: null, day: day(-16), note: "", followUp: null });

  for (const [index, text] of words.notes.entries()) {
    const { id } = await call("entry_new", {});
    await call("entry_keep", {
      entry: id,
      text,
      people: [index === 0 ? mila.id : dao.id],
      about: { kind: index === 0 ? "conversation" : "observed", day: day(-index * 3), tags: [words.tag] },
    });
  }

  const { items: checklists } = await call("shelf", { kind: "checklist" });
  const { run, groups } = await call("run_start", { checklist: checklists[0]!.link.id, person: mila.id });
  const states = ["done", "done", "notNow", "done", "doesNotApply", "done"] as const;
  const items = groups.flatMap((group) => group.items);
  for (const [index, state] of states.entries()) {
    const note = state === "notNow" ? words.tick : "";
    await call("run_tick", { run: run.id, item: items[index]!.id, state, note });
  }
  return { ...shown, person: "Mila" };
}
