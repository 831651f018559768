import type { GuidePage, GuidePart, GuideSection } from "../../backend";

/** The parts of a section for one age: those for every age, and those for this one. */
export function partsFor(section: GuideSection | undefined, band: string): GuidePart[] {
  return section?.parts.filter((part) => part.ages.length === 0 || part.ages.includes(band)) ?? [];
}

export function sectionOf(page: GuidePage, kind: string): GuideSection | undefined {
  return page.sections.find((section) => section.kind === kind);
}

/** The age to show first: the one the reader last chose, else the middle of childhood, else the first there is. */
export function firstBand(ages: readonly string[], chosen: string | null): string {
  if (chosen !== null && ages.includes(chosen)) return chosen;
  return ages.includes("11-13") ? "11-13" : (ages[0] ?? "");
}
