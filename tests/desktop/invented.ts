// Young people who do not exist, and what somebody might have written about them: for pictures of screens that are not empty.
import type { ItemShelf } from "../../ui/src/backend/generated.ts";
import type { Language } from "../support/words.ts";
import { type Call, makePrivateSpace } from "../support/bridge.ts";

/** What stands in the journal of the pictures, in each language. */
const NOTES: Record<
  Language,
  {
    talk: string;
    followUp: string;
    notes: string[];
    tag: string;
    tick: string;
    matters: string;
    adults: [string, string][];
  }
> = {
  en: {
    talk: "She laughed at first. Then she asked what I would do if it happened.",
    followUp: "Ask how the first week went",
    notes: [
      "On the bus\nShe talked about her class for the first time in weeks.\n\n- Football on Friday\n- New seat next to Lin",
      "Quiet today. Slept badly, says it is the exam.",
    ],
    tag: "school",
    tick: "We do this together on Sunday.",
    matters: "Football on Fridays. Her cousin Lin.",
    adults: [
      ["Noi", "aunt"],
      ["Ms Lee", "class teacher"],
      ["Sam", "coach"],
      ["Grandpa", ""],
    ],
  },
  es: {
    talk: "Primero se rió. Después preguntó qué haría yo si le pasara.",
    followUp: "Preguntar cómo fue la primera semana",
    notes: [
      "En el autobús\nHabló de su clase por primera vez en semanas.\n\n- Fútbol el viernes\n- Nuevo asiento junto a Lin",
      "Hoy callado. Durmió mal, dice que es por el examen.",
    ],
    tag: "escuela",
    tick: "Lo hacemos juntos el domingo.",
    matters: "El fútbol de los viernes. Su prima Lin.",
    adults: [
      ["Noi", "tía"],
      ["Sra. Lee", "profesora"],
      ["Sam", "entrenador"],
      ["Abuelo", ""],
    ],
  },
  th: {
    talk: "ตอนแรกเธอหัวเราะ แล้วถามว่าถ้าเกิดขึ้นจริงฉันจะทำอย่างไร",
    followUp: "ถามว่าสัปดาห์แรกเป็นอย่างไร",
    notes: [
      "บนรถเมล์\nเธอเล่าเรื่องห้องเรียนเป็นครั้งแรกในรอบหลายสัปดาห์\n\n- ฟุตบอลวันศุกร์\n- ที่นั่งใหม่ข้างหลิน",
      "วันนี้เงียบ นอนไม่ค่อยหลับ บอกว่าเป็นเพราะสอบ",
    ],
    tag: "โรงเรียน",
    tick: "เราจะทำด้วยกันวันอาทิตย์",
    matters: "ฟุตบอลวันศุกร์ ลูกพี่ลูกน้องชื่อหลิน",
    adults: [
      ["น้อย", "ป้า"],
      ["ครูลี", "ครูประจำชั้น"],
      ["แซม", "โค้ช"],
      ["ตา", ""],
    ],
  },
};

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
  const words = NOTES[language];
  const day = (offset: number) => new Date(today.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  await makePrivateSpace(call);

  const born = (age: number) => today.getFullYear() - age;
  const about = (rhythmDays: number, matters: string) => ({
    language: "",
    rhythmDays,
    since: day(-60),
    consent: "",
    safeguardingContact: "",
    matters,
  });
  const mila = await call("person_save", {
    id: null,
    name: "Mila",
    birthYear: born(12),
    role: "child",
    about: about(7, words.matters),
  });
  const dao = await call("person_save", {
    id: null,
    name: "Dao",
    birthYear: born(15),
    role: "mentee",
    about: about(14, ""),
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
  await call("person_save", { id: null, name: "J. R.", birthYear: born(9), role: "mentee" });

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
