import { describe, expect, it } from "vitest";
import type { RehearsalMoment } from "../../backend";
import { answer, backTo, begin, goOn, isEnding } from "./talk";

const say = (id: string, to: string) => ({ id, words: id, door: "open", reaction: [], why: [], to });
const moment = (id: string, ...answers: ReturnType<typeof say>[]): RehearsalMoment => ({
  id,
  title: id,
  body: [],
  answers,
});
const kind = say("kind", "trust");
const harsh = say("harsh", "silence");
const knock = say("knock", "trust");
const moments = [moment("asks", kind, harsh), moment("silence", knock), moment("trust")];

describe("a talk that is practised", () => {
  it("goes the way of the answers to an ending", () => {
    let turns = begin(moments);
    turns = goOn(answer(turns, 0, harsh), moments);
    expect(turns.map((turn) => turn.moment.id)).toEqual(["asks", "silence"]);
    turns = goOn(answer(turns, 1, knock), moments);
    expect(isEnding(turns.at(-1))).toBe(true);
    expect(goOn(turns, moments)).toEqual(turns);
  });

  it("forgets what followed when an earlier moment is tried again", () => {
    const far = goOn(answer(goOn(answer(begin(moments), 0, harsh), moments), 1, knock), moments);
    expect(backTo(far, 0)).toEqual(begin(moments));
    expect(answer(far, 0, kind).map((turn) => turn.answer?.id)).toEqual(["kind"]);
  });

  it("does not go on before there is an answer", () => {
    expect(goOn(begin(moments), moments)).toEqual(begin(moments));
    expect(begin([])).toEqual([]);
  });
});
