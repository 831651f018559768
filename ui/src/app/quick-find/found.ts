/** What was found, as the groups of options that quick find shows. */
import BookOpen from "@lucide/svelte/icons/book-open";
import CalendarCheck from "@lucide/svelte/icons/calendar-check";
import EyeOff from "@lucide/svelte/icons/eye-off";
import FileUp from "@lucide/svelte/icons/file-up";
import Info from "@lucide/svelte/icons/info";
import LifeBuoy from "@lucide/svelte/icons/life-buoy";
import ListChecks from "@lucide/svelte/icons/list-checks";
import Lock from "@lucide/svelte/icons/lock";
import NotebookPen from "@lucide/svelte/icons/notebook-pen";
import PenLine from "@lucide/svelte/icons/pen-line";
import Phone from "@lucide/svelte/icons/phone";
import Settings from "@lucide/svelte/icons/settings";
import Sun from "@lucide/svelte/icons/sun";
import User from "@lucide/svelte/icons/user";
import Users from "@lucide/svelte/icons/users";
import type { Found, FoundGroup, MenuCommand, Platform, SnippetPart } from "../../backend";
import { shortDay } from "../../concepts/format/dates";
import { SHELF_ICONS, shelfName } from "../../concepts/library/shelves";
import { m } from "../../messages/compiled/messages";
import type { Icon } from "../../primitives/icon";
import { type Route, routeTo } from "../../state/route";
import { shortcutLabel } from "../../state/shortcuts";

/** Of each kind; more is what the places themselves are for. */
const EACH_MAX = 5;

export type Option = {
  id: string;
  label: string;
  detail?: string;
  snippet?: SnippetPart[];
  icon: Icon;
  key?: string;
  run: () => void;
};
export type Group = { title: string; options: Option[] };

type Go = (route: Route) => void;
type Command = (command: MenuCommand) => void;

/** What can be done from anywhere. */
export function actions(platform: Platform, isOpen: boolean, go: Go, command: Command): Option[] {
  function action(name: MenuCommand, label: string, icon: Icon, key?: string): Option {
    const option: Option = { id: name, label, icon, run: () => command(name) };
    if (key) option.key = key === "Esc Esc" ? key : shortcutLabel(key, platform);
    return option;
  }
  return [
    action("new_note", m.find_write(), PenLine, "N"),
    action("go_help", m.frame_urgent(), LifeBuoy),
    action("go_today", m.find_go({ place: m.frame_today() }), Sun, "1"),
    {
      id: "go_follow_ups",
      label: m.find_go({ place: m.followup_title() }),
      icon: CalendarCheck,
      run: () => go({ name: "followUps" }),
    },
    action("go_guides", m.find_go({ place: m.frame_guides() }), BookOpen, "2"),
    action("go_checklists", m.find_go({ place: m.frame_checklists() }), ListChecks, "3"),
    action("go_people", m.find_go({ place: m.frame_people() }), Users, "4"),
    action("go_journal", m.find_go({ place: m.frame_journal() }), NotebookPen, "5"),
    action("settings", m.find_go({ place: m.frame_settings() }), Settings, ","),
    action("about", m.about_title(), Info),
    ...(isOpen
      ? [
          {
            id: "go_import",
            label: m.people_import_title(),
            icon: FileUp,
            run: () => go({ name: "peopleImport" }),
          },
          action("lock", m.find_lock(), Lock, "L"),
        ]
      : []),
    action("hide", m.find_hide(), EyeOff, "Esc Esc"),
  ];
}

/** What was found: the kind of the best item first, then people, who are few, then the rest. */
export function foundGroups(found: Found, go: Go): Group[] {
  const items = (group: FoundGroup): Group => ({
    title: shelfName(group.shelf),
    options: group.items.slice(0, EACH_MAX).map((one) => ({
      id: `${one.card.link.kind}-${one.card.link.id}`,
      label: one.card.title,
      snippet: one.snippet.some((part) => part.hit) ? one.snippet : [{ words: one.card.summary, hit: false }],
      icon: SHELF_ICONS[group.shelf],
      run: () => go(routeTo(one.card.link)),
    })),
  });
  return [
    ...found.groups.slice(0, 1).map(items),
    {
      title: m.find_people(),
      options: found.people.slice(0, EACH_MAX).flatMap((person) => [
        {
          id: `person-${person.id}`,
          label: person.name,
          icon: User,
          run: () => go({ name: "person", id: person.id }),
        },
        {
          id: `check-in-${person.id}`,
          label: m.check_in_with({ name: person.name }),
          icon: CalendarCheck,
          run: () => go({ name: "checkIn", person: person.id }),
        },
      ]),
    },
    ...found.groups.slice(1).map(items),
    {
      title: m.find_helplines(),
      options: found.helplines.slice(0, EACH_MAX).map((one) => ({
        id: `helpline-${one.country}-${one.helpline.id}`,
        label: one.helpline.name,
        detail: one.helpline.what,
        icon: Phone,
        run: () => go({ name: "helplines", country: one.country }),
      })),
    },
    {
      title: m.check_in_show(),
      options: found.checkIns.slice(0, EACH_MAX).map((one) => ({
        id: `check-in-of-${one.id}`,
        label: m.check_in_of_day({ name: one.person.name, day: shortDay(one.day) }),
        snippet: one.excerpt,
        icon: CalendarCheck,
        run: () => go({ name: "checkIn", person: one.person.id, id: one.id }),
      })),
    },
    {
      title: m.find_entries(),
      options: found.entries.slice(0, EACH_MAX).map((entry) => ({
        id: `entry-${entry.id}`,
        label: entry.title,
        snippet: entry.excerpt,
        icon: NotebookPen,
        run: () => go({ name: "entry", id: entry.id }),
      })),
    },
  ];
}
