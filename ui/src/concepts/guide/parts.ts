import type { GuidePage, GuidePart, GuideSection } from "../../backend";

/** The parts of a section for one age: those for every age, and those for this one. */
export function partsFor(section: GuideSection | undefined, band: string): GuidePart[] {
  return section?.parts.filter((part) => part.ages.length === 0 || part.ages.includes(band)) ?? [];
}

export function sectionOf(page: GuidePage, kind: string): GuideSection | undefined {
  return page.sections.find((section) => section.kind === kind);
}

/** A section as one age reads it. */
export type AgedSection = { kind: string; title: string; parts: GuidePart[] };

export function agedSection(page: GuidePage, kind: string, band: string): AgedSection {
  const section = sectionOf(page, kind);
  return { kind, title: section?.title ?? "", parts: partsFor(section, band) };
}

/** The age to show first: the one the reader last chose, else the middle of childhood, else the first there is. */
export function firstBand(ages: readonly string[], chosen: string | null): string {
  if (chosen !== null && ages.includes(chosen)) return chosen;
  return ages.includes("11-13") ? "11-13" : (ages[0] ?? "");
}
