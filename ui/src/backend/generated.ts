// Generated from the command table by `cargo xtask generate`; a test fails when it is stale.

/**
 * What somebody who helps needs to know of this computer. Nothing that a person typed, and no name.
 */
export type About = { 
/**
 * Version of the app.
 */
version: string, 
/**
 * The operating system and the kind of processor.
 */
system: string, 
/**
 * The version of what shows the page; `null` where that is not known.
 */
webView: string | null, 
/**
 * Which version of the private space's format this app writes.
 */
vaultFormat: number, 
/**
 * What went wrong last since the app was started, newest first.
 */
errors: Array<NotedError>, };

/**
 * What went wrong, for the window to put into words. Never carries what a person typed, a name, a key or SQL.
 */
export type ActionError = { 
/**
 * What happened; the window acts on each differently.
 */
code: ErrorCode, 
/**
 * Which field of a form, for `invalid`.
 */
field: string | null, 
/**
 * How long to wait before another try, in milliseconds, for `wrongPassphrase`.
 */
waitMs: number | null, 
/**
 * Which group of the recovery code, from 0, for `wrongRecoveryCode`.
 */
group: number | null, 
/**
 * The number beneath the code, for whoever helps. The window shows it in *About this computer* only.
 */
cause: Cause | null, };

/**
 * Notes a pause.
 */
export type AddPause = { 
/**
 * With whom; `null` is with everyone.
 */
person: PersonId | null, 
/**
 * First day of the pause.
 */
begins: Day, 
/**
 * Last day, not before the first.
 */
ends: Day, };

/**
 * Two people who may be the same: they have the same name, but for accents and capitals.
 */
export type AlikePeople = { 
/**
 * Who was added first.
 */
first: PersonCard, 
/**
 * Who was added later.
 */
second: PersonCard, };

/**
 * Puts someone in the archive or takes them out.
 */
export type ArchivePerson = { 
/**
 * The young person to archive or to bring back.
 */
id: PersonId, 
/**
 * Whether they should be in it.
 */
archived: boolean, };

/**
 * A backup on this computer.
 */
export type BackupCard = { 
/**
 * The name of its folder: the moment of the backup in UTC.
 */
id: string, 
/**
 * When it was made, RFC 3339 in UTC, to the second.
 */
made: string, 
/**
 * Its size on disk, in bytes.
 */
bytes: number, };

/**
 * Why there is no daily backup.
 */
export type BackupFailing = { 
/**
 * What went wrong the last time.
 */
why: ErrorCode, 
/**
 * When it failed first, RFC 3339 in UTC.
 */
since: string, 
/**
 * When it is tried again, if the private space is open then.
 */
nextTry: string, };

/**
 * The backups on this computer.
 */
export type Backups = { 
/**
 * All of them, newest first.
 */
backups: Array<BackupCard>, 
/**
 * How many other things in their folder only have the name of a backup.
 */
others: number, };

/**
 * Gives the young person the screen.
 */
export type BeginTogether = { 
/**
 * Who they are.
 */
person: PersonId, 
/**
 * The check-in that their answers change; `null` for a new one.
 */
checkIn: CheckInId | null, };

/**
 * Asks for one thing, of the kind that the command is about.
 */
export type ById<Id> = { 
/**
 * The id of the thing.
 */
id: Id, };

/**
 * What a calendar shows of a follow-up.
 */
export type CalendarTitles = "neutral" | "own";

/**
 * The words of a calendar file that nobody wrote.
 */
export type CalendarWords = { 
/**
 * For a follow-up.
 */
lookAgain: string, 
/**
 * For a day to be in touch.
 */
inTouch: string, };

/**
 * Why nothing can be kept on this computer at present.
 */
export type CannotWrite = { 
/**
 * `diskFull`, `readOnly`, or `failed` for anything else, such as a home folder that does not exist.
 */
why: ErrorCode, 
/**
 * The folder that was tried.
 */
folder: string, };

/**
 * The number that a part below gave for what went wrong. Says nothing of anyone.
 */
export type Cause = { "from": "sqlite", "number": number } | { "from": "system", "number": number };

/**
 * Changes the passphrase.
 */
export type ChangePassphrase = { 
/**
 * The one in force.
 */
oldPassphrase: string, 
/**
 * The one from now on.
 */
newPassphrase: string, };

/**
 * Renames a tag in every note, or removes it.
 */
export type ChangeTag = { 
/**
 * The tag, as it is spelt now.
 */
tag: string, 
/**
 * Its new words; `null` removes it. If they are a tag already, the two become one.
 */
to: string | null, };

/**
 * A question that was asked, and its answer.
 */
export type CheckInAnswer = { 
/**
 * Id of the set of questions in the library.
 */
questionSet: string, 
/**
 * Id of the question in that set.
 */
question: string, 
/**
 * The question as it was asked.
 */
words: string, 
/**
 * The answer; may be empty.
 */
answer: string, 
/**
 * Whether the young person wrote it.
 */
theirs: boolean, };

/**
 * A check-in as it was noted.
 */
export type CheckInCard = { 
/**
 * Stays the same when the check-in is changed, put in the trash or handed over.
 */
id: CheckInId, 
/**
 * The young person it was with; without a name while they are in the trash.
 */
person: PersonName, 
/**
 * What was noted; without follow-ups, which stand by themselves.
 */
content: CheckInContent, 
/**
 * The guides that were used, as far as they are installed.
 */
guides: Array<ItemCard>, 
/**
 * The names of the topics that were spoken of, as far as they are installed.
 */
topics: Array<string>, };

/**
 * What is noted of a check-in.
 */
export type CheckInContent = { 
/**
 * The day it took place; not in the future.
 */
day: Day, 
/**
 * How it took place; `notReached` counts as no contact.
 */
how: ContactHow, 
/**
 * How long it took, in minutes; `null` when that was not noted.
 */
minutes: number | null, 
/**
 * What to remember; may be empty.
 */
note: string, 
/**
 * What went well and what they can do; may be empty.
 */
strengths: string, 
/**
 * A worry, as context.
 */
worry: Worry, 
/**
 * What was asked, in order.
 */
answers: Array<CheckInAnswer>, 
/**
 * Ids of the guides that were used.
 */
guides: Array<string>, 
/**
 * Ids of the topics that were spoken of.
 */
topics: Array<string>, 
/**
 * The day agreed on for the next one.
 */
next: Day | null, 
/**
 * What to come back to, new with this check-in.
 */
followUps: Array<NewFollowUp>, 
/**
 * While it is written: what the young person answered and has not yet chosen to keep. Never kept as it is.
 */
together: Array<CheckInAnswer>, };

/**
 * The id of a check-in: a UUID in its hyphenated form.
 */
export type CheckInId = string;

/**
 * A check-in to write.
 */
export type CheckInPage = { 
/**
 * The young person it is with, as in a list.
 */
person: PersonCard, 
/**
 * Things that matter to them.
 */
matters: string, 
/**
 * The check-in that is changed; `null` for a new one.
 */
checkIn: CheckInId | null, 
/**
 * What was kept, or is being written, or an empty one of today.
 */
content: CheckInContent, 
/**
 * When this was last saved and not yet kept; `null` when nothing is being written.
 */
draftSaved: Moment | null, 
/**
 * Questions for their age, in groups.
 */
questions: Array<CheckInQuestions>, 
/**
 * The one before.
 */
last: CheckInCard | null, 
/**
 * Guides that were talked about before, latest first.
 */
talkedAbout: Array<TalkedAbout>, 
/**
 * What is still to come back to with them.
 */
followUps: Array<FollowUpCard>, 
/**
 * The day their rhythm suggests for the next one.
 */
suggestedNext: Day | null, };

/**
 * A question to ask.
 */
export type CheckInQuestion = { 
/**
 * Id of the set of questions in the library.
 */
questionSet: string, 
/**
 * Id of the question in that set.
 */
question: string, 
/**
 * As it is asked.
 */
words: string, 
/**
 * The day it was last asked of them.
 */
lastAsked: Day | null, };

/**
 * Questions of one kind.
 */
export type CheckInQuestions = { 
/**
 * `connection`, `online`, `forward`, `doorway`, `absence`; or, where a pack adds them to check-ins, the set and the group.
 */
about: string, 
/**
 * Their heading.
 */
title: string, 
/**
 * The set they come from; it says in which language they are.
 */
set: ItemCard, 
/**
 * Whether a pack wants each of them answered, or passed over on purpose.
 */
required: boolean, 
/**
 * At least one. Where the app picks: those never asked first, then those not asked for longest.
 */
questions: Array<CheckInQuestion>, };

/**
 * Items that belong together.
 */
export type ChecklistGroup = { 
/**
 * Stable within the checklist, the same in every language.
 */
id: string, 
/**
 * The heading above its items.
 */
title: string, 
/**
 * The items to tick, in the order to show them.
 */
items: Array<ChecklistItem>, };

/**
 * One thing to tick.
 */
export type ChecklistItem = { 
/**
 * Stable within the checklist: the answers of a run refer to it.
 */
id: string, 
/**
 * What to do or to look at, in one line.
 */
text: Array<TextPart>, 
/**
 * Why and how; may be empty.
 */
help: Array<TextBlock>, };

/**
 * A checklist to read or run.
 */
export type ChecklistPage = { 
/**
 * Title, summary, ages and audience, as in a list.
 */
card: ItemCard, 
/**
 * Days to each next review.
 */
reviewDays: Array<number>, 
/**
 * Whether it can be run for one young person.
 */
forPerson: boolean, 
/**
 * Whether it can be run for the household.
 */
forHousehold: boolean, 
/**
 * What to know before starting.
 */
introduction: Array<TextBlock>, 
/**
 * The items to tick, in groups.
 */
groups: Array<ChecklistGroup>, 
/**
 * Author, sources and days of review.
 */
provenance: Provenance, 
/**
 * What to read next.
 */
next: Array<ItemCard>, };

/**
 * Closing and handing over, for one young person.
 */
export type ClosingPage = { 
/**
 * The young person whose mentorship ends.
 */
person: PersonCard, 
/**
 * The checklist for ending a mentorship; `null` when no pack has it.
 */
checklist: ItemCard | null, 
/**
 * The last time it was gone through for them.
 */
run: RunCard | null, };

/**
 * Asks what has changed since an earlier version.
 */
export type CompareEntry = { 
/**
 * The entry whose versions are compared.
 */
id: EntryId, 
/**
 * The number of the earlier version, from 1.
 */
number: number, 
/**
 * The text to compare it with: the note as it is on the screen.
 */
text: string, };

/**
 * How far a contact can be trusted. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
export type ContactFreshness = { "kind": "checked", 
/**
 * When the contact was last seen confirmed: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
date: string, } | { "kind": "mayBeOutOfDate", 
/**
 * When the contact was last seen confirmed: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
date: string, } | { "kind": "notChecked", 
/**
 * When; `null` when undated.
 */
date: string | null, } | { "kind": "siteOnly" };

/**
 * How a check-in took place.
 */
export type ContactHow = "inPerson" | "call" | "video" | "messages" | "notReached";

/**
 * Which copies on this computer may still hold someone.
 */
export type CopiesHolding = { 
/**
 * Backups, the newest first.
 */
backups: Array<BackupCard>, 
/**
 * Moments at which a vault was set aside by putting a backup in its place, the newest first.
 */
setAside: Array<Moment>, };

/**
 * A country that has helplines here.
 */
export type CountryCard = { 
/**
 * Country code, or `international`.
 */
code: string, 
/**
 * Its name, in the language of the window.
 */
name: string, };

/**
 * The helplines of a country.
 */
export type CountryHelp = { 
/**
 * ISO 3166-1 alpha-2 in lower case, or `international`.
 */
code: string, 
/**
 * Its name, in the language of the window.
 */
name: string, 
/**
 * The helplines of this country alone, in the order to show them.
 */
helplines: Array<HelplineCard>, 
/**
 * Those for everyone everywhere.
 */
international: Array<HelplineCard>, };

/**
 * How dates are written in the reader's language.
 */
export type DateWords = { 
/**
 * The twelve months, January first, as they stand in a date.
 */
months: Array<string>, 
/**
 * A whole date: `{day}`, `{month}`, `{year}`.
 */
day: string, 
/**
 * A month: `{month}`, `{year}`.
 */
month: string, 
/**
 * A year: `{year}`.
 */
year: string, 
/**
 * What the reader's calendar adds to a year: 543 in Thailand, else 0.
 */
yearsAhead: number, };

/**
 * A day, `YYYY-MM-DD`.
 */
export type Day = string;

/**
 * In which of two texts something stands.
 */
export type DifferenceChange = "same" | "added" | "removed";

/**
 * A stretch of two texts.
 */
export type DifferencePart = { 
/**
 * The words, with the spaces and signs around them.
 */
words: string, 
/**
 * In which of the two it stands.
 */
change: DifferenceChange, };

/**
 * A reply that says only that it was done.
 */
export type Done = Record<symbol, never>;

/**
 * What is being written, as a list shows it.
 */
export type DraftCard = { 
/**
 * The entry it will become, or is a change to.
 */
entry: EntryId, 
/**
 * Whether that entry exists already.
 */
isChange: boolean, 
/**
 * Its first line; may be empty.
 */
title: string, 
/**
 * Whom it is about so far.
 */
people: Array<PersonName>, 
/**
 * When it was last saved.
 */
saved: Moment, };

/**
 * When a draft was saved.
 */
export type DraftSaved = { 
/**
 * When it was saved, by the clock of the back end.
 */
saved: Moment, };

/**
 * A journal entry as a list shows it.
 */
export type EntryCard = { 
/**
 * Stays the same in every version of the entry, and when it is handed over.
 */
id: EntryId, 
/**
 * Its first line.
 */
title: string, 
/**
 * The words after it, or around what was looked for.
 */
excerpt: Array<SnippetPart>, 
/**
 * The young people it is about, without those in the trash.
 */
people: Array<PersonName>, 
/**
 * What it is, of which day, and its tags.
 */
about: NoteAbout, 
/**
 * When it was begun.
 */
created: Moment, 
/**
 * When it was last kept.
 */
updated: Moment, };

/**
 * Asks for some entries as a list shows them.
 */
export type EntryCardsRequest = { 
/**
 * Which ones; at most 200.
 */
ids: Array<EntryId>, 
/**
 * Words to show where they stand; may be empty.
 */
words: string, };

/**
 * How a note differs from an earlier version.
 */
export type EntryDifference = { 
/**
 * Both texts as one, without marks.
 */
parts: Array<DifferencePart>, 
/**
 * Whether the words are the same and only marks such as bold differ.
 */
onlyMarks: boolean, };

/**
 * What is being written.
 */
export type EntryDraft = { 
/**
 * CommonMark so far.
 */
text: string, 
/**
 * Whom it is about so far.
 */
people: Array<PersonName>, 
/**
 * What it is, of which day, and its tags, so far.
 */
about: NoteAbout, 
/**
 * When it was last saved.
 */
saved: Moment, };

/**
 * The id of a journal entry: a UUID in its hyphenated form.
 */
export type EntryId = string;

/**
 * A journal entry to read or write. A new one has only a draft.
 */
export type EntryPage = { 
/**
 * The id of the entry, also while only its draft is saved.
 */
id: EntryId, 
/**
 * The entry as it was last kept; `null` for a new one.
 */
kept: KeptEntry | null, 
/**
 * What is being written.
 */
draft: EntryDraft | null, };

/**
 * An earlier version of an entry.
 */
export type EntryVersion = { 
/**
 * 1 is the first.
 */
number: number, 
/**
 * Its text, as CommonMark.
 */
text: string, 
/**
 * When this text was kept.
 */
kept: Moment, };

/**
 * A code exists only where the window does something different for it.
 */
export type ErrorCode = "locked" | "alreadyExists" | "wrongPassphrase" | "wrongRecoveryCode" | "passphraseTooWeak" | "passphraseTooLong" | "tooLarge" | "keyFileDamaged" | "keyFileMissing" | "vaultDamaged" | "backupDamaged" | "vaultNewer" | "inUse" | "handoverWrongKey" | "handoverUnknown" | "handoverDamaged" | "handoverTooLarge" | "handoverNewer" | "draftUnreadable" | "diskFull" | "readOnly" | "notFound" | "changedSince" | "invalid" | "notOfficial" | "cancelled" | "badRequest" | "failed";

/**
 * Words to look for.
 */
export type FindRequest = { 
/**
 * What to look for, as it was typed.
 */
query: string, };

/**
 * What to do when something has happened.
 */
export type FlowPage = { 
/**
 * Title, summary, ages and audience, as in a list.
 */
card: ItemCard, 
/**
 * One screen each.
 */
steps: Array<FlowStep>, 
/**
 * Author, sources and days of review.
 */
provenance: Provenance, 
/**
 * What to read next.
 */
next: Array<ItemCard>, };

/**
 * Asks for a flow with the helplines of a country.
 */
export type FlowRequest = { 
/**
 * The id of the flow in the library.
 */
id: string, 
/**
 * Code of the country whose helplines are wanted.
 */
country: string, 
/**
 * The language to read it in, if not the window's.
 */
language?: string, };

/**
 * One screen of a flow.
 */
export type FlowStep = { 
/**
 * Stable within the flow, the same in every language.
 */
id: string, 
/**
 * What to do, in one line.
 */
title: string, 
/**
 * `emergency`, `crisis` or `ordinary`.
 */
kind: string, 
/**
 * What to do and what to say aloud.
 */
body: Array<TextBlock>, 
/**
 * Those of the country that fit this step, the most fitting first.
 */
helplines: Array<HelplineCard>, };

/**
 * Something to come back to.
 */
export type FollowUpCard = { 
/**
 * Stays the same when the follow-up is put off, done or handed over.
 */
id: FollowUpId, 
/**
 * The young person it is with; `null` when it is with nobody in particular.
 */
person: PersonName | null, 
/**
 * What to do or ask.
 */
what: string, 
/**
 * The day it is due.
 */
due: Day, 
/**
 * Days until then; negative when it has passed.
 */
dueInDays: number, 
/**
 * The day it was due before it was put off.
 */
planned: Day | null, 
/**
 * Whether it is done.
 */
done: boolean, 
/**
 * The day it was done; `null` while it is open.
 */
doneOn: Day | null, 
/**
 * What it came from: a guide's or checklist's title, or the day of a note.
 */
from: string | null, 
/**
 * What it came from, to open it; `null` when it came from nothing, or that is gone.
 */
fromWhat: FollowUpSource | null, };

/**
 * Says that a follow-up is done, or takes that back.
 */
export type FollowUpDone = { 
/**
 * The follow-up to mark.
 */
id: FollowUpId, 
/**
 * `false` takes it back.
 */
done: boolean, };

/**
 * The id of a follow-up: a UUID in its hyphenated form.
 */
export type FollowUpId = string;

/**
 * What a follow-up came from.
 */
export type FollowUpSource = { "kind": "talk", 
/**
 * The id of the talk.
 */
id: TalkId, 
/**
 * Whose page shows it.
 */
person: PersonId, } | { "kind": "entry", 
/**
 * The id of the entry, which is opened by it.
 */
id: EntryId, } | { "kind": "run", 
/**
 * The id of the run, which is opened by it.
 */
id: RunId, } | { "kind": "checkIn", 
/**
 * The id of the check-in.
 */
id: CheckInId, 
/**
 * Whose page shows it.
 */
person: PersonId, };

/**
 * Everything to come back to, in groups. Each follow-up is in one of them.
 */
export type FollowUpsPage = { 
/**
 * Due today or before; the earliest first.
 */
now: Array<FollowUpCard>, 
/**
 * Due within a week.
 */
coming: Array<FollowUpCard>, 
/**
 * Due later than that.
 */
later: Array<FollowUpCard>, 
/**
 * Put off, and not due yet.
 */
putOff: Array<FollowUpCard>, 
/**
 * Done in the last three months; the last one first.
 */
done: Array<FollowUpCard>, 
/**
 * Where this part of what is done ended; `null` when there is no more.
 */
next: PartEnd | null, };

/**
 * Asks for everything to come back to.
 */
export type FollowUpsRequest = { 
/**
 * Only those with this young person.
 */
person: PersonId | null, 
/**
 * Where the last part of what is done ended.
 */
doneAfter: PartEnd | null, };

/**
 * What was found, best first in each group.
 */
export type Found = { 
/**
 * Items, by kind: first the kind of the best one.
 */
groups: Array<FoundGroup>, 
/**
 * Helplines of any country.
 */
helplines: Array<FoundHelpline>, 
/**
 * Young people; empty while locked.
 */
people: Array<PersonName>, 
/**
 * Check-ins; empty while locked.
 */
checkIns: Array<FoundCheckIn>, 
/**
 * Journal entries; empty while locked.
 */
entries: Array<EntryCard>, };

/**
 * A check-in that was found.
 */
export type FoundCheckIn = { 
/**
 * The id by which it is opened.
 */
id: CheckInId, 
/**
 * The young person it was with.
 */
person: PersonName, 
/**
 * The day it took place.
 */
day: Day, 
/**
 * The words around what was looked for.
 */
excerpt: Array<SnippetPart>, };

/**
 * Items of one kind that were found.
 */
export type FoundGroup = { 
/**
 * The shelf on which these items stand.
 */
shelf: ItemShelf, 
/**
 * Best first.
 */
items: Array<FoundItem>, };

/**
 * A helpline that was found.
 */
export type FoundHelpline = { 
/**
 * The helpline, with what may be shown of it.
 */
helpline: HelplineCard, 
/**
 * The code of the country whose helpline it is.
 */
country: string, };

/**
 * An item that was found.
 */
export type FoundItem = { 
/**
 * The item, as in a list.
 */
card: ItemCard, 
/**
 * Words around what was found.
 */
snippet: Array<SnippetPart>, };

/**
 * An answer as it was given.
 */
export type GoingAnswer = { 
/**
 * The day of the check-in.
 */
day: Day, 
/**
 * The answer, in the words in which it was given.
 */
answer: string, 
/**
 * Which of the answers offered it is, from 0, in whatever language it was given; `null` for any other words.
 */
offered: number | null, 
/**
 * Whether the young person gave it.
 */
theirs: boolean, };

/**
 * One talk or check-in.
 */
export type GoingContact = { 
/**
 * The day it took place.
 */
day: Day, 
/**
 * How; `null` for a talk, which does not say.
 */
how: ContactHow | null, 
/**
 * The last day before the rhythm asks for the next one. `null` without a rhythm, or where nobody was reached.
 */
rhythmUntil: Day | null, };

/**
 * How it is going with a young person over time: what the pictures of it show, and nothing that was said.
 */
export type GoingPage = { 
/**
 * The young person, as in a list.
 */
person: PersonCard, 
/**
 * Every talk and check-in, the earliest first.
 */
contacts: Array<GoingContact>, 
/**
 * Pauses with them and with everyone, the earliest first.
 */
pauses: Array<GoingPause>, 
/**
 * The set on how things have been; `null` when no pack has it.
 */
questionSet: ItemCard | null, 
/**
 * The answers it offers, in order.
 */
answers: Array<string>, 
/**
 * Questions of it that were ever answered, in its order; last those it no longer has.
 */
questions: Array<GoingQuestion>, };

/**
 * Days on which nobody was expected to be in contact.
 */
export type GoingPause = { 
/**
 * First day of the pause.
 */
begins: Day, 
/**
 * Last day of the pause, which still belongs to it.
 */
ends: Day, };

/**
 * A question, and how it was answered over time.
 */
export type GoingQuestion = { 
/**
 * Names it in its set.
 */
question: string, 
/**
 * The heading it stands under; `null` when the set no longer has it.
 */
group: string | null, 
/**
 * As it is asked now; when the set no longer has it, as it was asked last.
 */
words: string, 
/**
 * The earliest first.
 */
answers: Array<GoingAnswer>, };

/**
 * The answer to an item that is no longer in the list.
 */
export type GoneTick = { 
/**
 * The item's words when it was answered.
 */
words: string, 
/**
 * How it was answered.
 */
state: RunTickState, 
/**
 * What to remember.
 */
note: string, };

/**
 * A guide to read.
 */
export type GuidePage = { 
/**
 * Title, summary, ages and audience, as in a list.
 */
card: ItemCard, 
/**
 * What its first topic is called.
 */
topic: TopicCard | null, 
/**
 * All seven parts, in order.
 */
sections: Array<GuideSection>, 
/**
 * Author, sources and days of review.
 */
provenance: Provenance, 
/**
 * What to read next.
 */
next: Array<ItemCard>, };

/**
 * Text of a section for some ages.
 */
export type GuidePart = { 
/**
 * For whom; empty means every age.
 */
ages: Array<string>, 
/**
 * Running text; empty where `spoken` has the words.
 */
blocks: Array<TextBlock>, 
/**
 * Words to say or avoid, each with its reason.
 */
spoken: Array<SpokenWords>, };

/**
 * One part of a guide.
 */
export type GuideSection = { 
/**
 * `before`, `open-with`, `listen-for`, `say`, `avoid`, `try-this-week`, `get-help-if`.
 */
kind: string, 
/**
 * The heading of the part, in the language of the guide.
 */
title: string, 
/**
 * In order; show those whose `ages` is empty or has the reader's band.
 */
parts: Array<GuidePart>, };

/**
 * A handover file was chosen.
 */
export type HandoverChosen = { 
/**
 * What opens it; `null` when nothing was chosen.
 */
asks: HandoverKey | null, };

/**
 * What there is to hand over.
 */
export type HandoverContents = { 
/**
 * The young person whose record is handed over.
 */
person: PersonCard, 
/**
 * How many things each part has, in the order to show them. Entries about others too are not counted here.
 */
parts: Array<HandoverCount>, 
/**
 * The entries that are about others too, the latest first: they go along only when chosen one by one.
 */
shared: Array<SharedEntry>, };

/**
 * How many things a part has.
 */
export type HandoverCount = { 
/**
 * Which part of the record.
 */
part: HandoverPart, 
/**
 * How many things are in it. A rhythm counts as one, beside each pause.
 */
count: number, };

/**
 * What opens a handover file.
 */
export type HandoverKey = "passphrase" | "identity";

/**
 * What a file is locked with.
 */
export type HandoverLock = { "kind": "passphrase", 
/**
 * The passphrase as it was typed.
 */
passphrase: string, } | { "kind": "recipient", 
/**
 * `age1…`.
 */
key: string, };

/**
 * A handover file was made and waits to be saved.
 */
export type HandoverMade = { 
/**
 * Size of the encrypted file, in bytes.
 */
bytes: number, };

/**
 * A part of what is handed over.
 */
export type HandoverPart = "trustedAdults" | "rhythm" | "checkIns" | "talks" | "followUps" | "runs" | "entries";

/**
 * How someone from a file is known here.
 */
export type HandoverPerson = "new" | "same" | "differs";

/**
 * What is in an opened file, compared with what is here. Nothing is kept yet.
 */
export type HandoverPreview = { 
/**
 * The name they are given in the file.
 */
name: string, 
/**
 * Calendar year of birth.
 */
birthYear: number | null, 
/**
 * How they are known here.
 */
person: HandoverPerson, 
/**
 * They lie in the trash here, and would come out of it.
 */
fromTrash: boolean, 
/**
 * Part by part, in the order to show them; those with nothing in them are left out.
 */
parts: Array<MergePart>, 
/**
 * Whether keeping it would change anything.
 */
changes: boolean, };

/**
 * A service that helps.
 */
export type HelplineCard = { 
/**
 * Stable within the pack, the same in every language.
 */
id: string, 
/**
 * What the service calls itself, in its own language.
 */
name: string, 
/**
 * `emergency`, `crisis`, `talk`, `report`, `remove`.
 */
jobs: Array<string>, 
/**
 * Who may use it.
 */
who: string, 
/**
 * What it is for.
 */
what: string, 
/**
 * What it does not do although people may expect it; `null` when nothing need be said.
 */
not: string | null, 
/**
 * How to reach it.
 */
contacts: Array<HelplineContact>, 
/**
 * When somebody answers; `null` means "see the site".
 */
hours: string | null, 
/**
 * The official site, https; `null` for an emergency number without one.
 */
site: string | null, 
/**
 * How far the contact can be trusted.
 */
freshness: ContactFreshness, };

/**
 * A way to reach a service.
 */
export type HelplineContact = { 
/**
 * `call`, `text`, `chat`, `web`, `email`.
 */
kind: string, 
/**
 * The number, address or site.
 */
value: string, 
/**
 * The word to send in a text message; `null` when none is needed.
 */
say: string | null, };

/**
 * What is read of a card. Telephone numbers, addresses and pictures are not.
 */
export type ImportCardField = "name" | "nickname" | "birthday" | "note";

/**
 * One column of the file.
 */
export type ImportColumn = { 
/**
 * What the first row calls it.
 */
heading: string | null, 
/**
 * What it is of a card.
 */
ofCard: ImportCardField | null, 
/**
 * The first few values that are not empty, cut short.
 */
examples: Array<string>, };

/**
 * What comes first in a day such as 3/4/2025.
 */
export type ImportDayOrder = "dayFirst" | "monthFirst";

/**
 * How much of a name is kept.
 */
export type ImportNames = "asWritten" | "firstName" | "initials";

/**
 * A file as it would be imported. It is held in memory until it is imported, let go, or the private space is locked.
 */
export type ImportPage = { 
/**
 * The name of the file, without where it is.
 */
fileName: string, 
/**
 * Whether it holds cards (vCard) and not a table.
 */
isCards: boolean, 
/**
 * How it was read; nothing is `null` but what is never used.
 */
plan: ImportPlan, 
/**
 * Whether the file leaves open how days are written.
 */
dayOrderOpen: boolean, 
/**
 * What is in the file, column by column.
 */
columns: Array<ImportColumn>, 
/**
 * Everyone in it, as they would be kept.
 */
rows: Array<ImportRow>, };

/**
 * How to read the file, and what to keep of it. What is `null` is guessed.
 */
export type ImportPlan = { 
/**
 * The character encoding of the file, by the name that the WHATWG gives it, such as `windows-874`.
 */
encoding: string | null, 
/**
 * What stands between fields. Always `null` for cards.
 */
separator: ImportSeparator | null, 
/**
 * Whether the first row says what the columns are. Always false for cards.
 */
headings: boolean | null, 
/**
 * What each column is.
 */
columns: Array<ImportUse> | null, 
/**
 * How much of each name is kept.
 */
names: ImportNames, 
/**
 * Who those are of whom the file does not say it.
 */
role: PersonRole, 
/**
 * How days are written.
 */
dayOrder: ImportDayOrder | null, 
/**
 * Rows that the person chose to leave out.
 */
leftOut: Array<number>, 
/**
 * Rows that the person chose to add although someone has that name.
 */
added: Array<number>, };

/**
 * Something in a row that could not be taken as it is.
 */
export type ImportProblem = { 
/**
 * What is wrong with the value.
 */
what: ImportProblemWhat, 
/**
 * The field for which the value was meant.
 */
field: PersonField, 
/**
 * What the file says there, cut short.
 */
given: string, };

/**
 * What could not be taken. Without a name that can be kept, the row is left out; any other field stays empty, or a role as it was chosen for
 * everyone.
 */
export type ImportProblemWhat = "missing" | "tooLong" | "overLines" | "cutShort" | "unreadable";

/**
 * Why a file cannot be imported. Nothing was changed.
 */
export type ImportRefused = "unreadable" | "tooLarge" | "tooManyRows" | "tooManyColumns" | "fieldTooLong" | "spreadsheet" | "notATable" | "nobodyInIt";

/**
 * What became of a file.
 */
export type ImportReply = { "kind": "nothingChosen" } | { "kind": "refused", 
/**
 * Why nobody can be imported from the file.
 */
why: ImportRefused, } | { "kind": "read", 
/**
 * What would be kept of it.
 */
page: ImportPage, };

/**
 * Someone in the file, as they would be kept.
 */
export type ImportRow = { 
/**
 * The row in the file, or the card, from 1.
 */
number: number, 
/**
 * What would be kept. The name is empty when there is none.
 */
details: PersonDetails, 
/**
 * What needs a look.
 */
problems: Array<ImportProblem>, 
/**
 * Who has that name already.
 */
samePeople: Array<PersonCard>, 
/**
 * An earlier row with that name.
 */
sameRow: number | null, 
/**
 * Whether it could be kept at all.
 */
canKeep: boolean, 
/**
 * Whether it is kept, as things stand.
 */
keeps: boolean, };

/**
 * What the signs between the fields of a table are.
 */
export type ImportSeparator = "comma" | "semicolon" | "tab";

/**
 * What a column is taken for.
 */
export type ImportUse = "leaveOut" | PersonField;

/**
 * People who were imported.
 */
export type Imported = { 
/**
 * Names of them to the app, in the order of the file.
 */
ids: Array<PersonId>, };

/**
 * An item as a list shows it.
 */
export type ItemCard = { 
/**
 * Shelf and id, by which its page is asked for.
 */
link: ItemRef, 
/**
 * Its title, in the language it is shown in.
 */
title: string, 
/**
 * One line on what it is for.
 */
summary: string, 
/**
 * Bands it speaks of: `5-7`, `8-10`, `11-13`, `14-17`.
 */
ages: Array<string>, 
/**
 * Whom it is for: `parent`, `mentor`.
 */
audience: Array<string>, 
/**
 * Ids of its topics.
 */
topics: Array<string>, 
/**
 * How long it takes to read or to do, in minutes.
 */
minutes: number, 
/**
 * The language it is shown in: the window's, or the pack's own where it has not been translated.
 */
language: string, 
/**
 * Every language it can be read in.
 */
languages: Array<string>, 
/**
 * `original`, `draft` or `reviewed`.
 */
translation: string, };

/**
 * Points at an item of the library.
 */
export type ItemRef = { 
/**
 * The shelf it stands on.
 */
kind: ItemShelf, 
/**
 * Its id on that shelf, the same in every language.
 */
id: string, };

/**
 * Asks for one item.
 */
export type ItemRequest = { 
/**
 * The id of the item, on the shelf that the command is about.
 */
id: string, 
/**
 * The language to read it in, if not the window's.
 */
language?: string, };

/**
 * The shelves of the library.
 */
export type ItemShelf = "guide" | "checklist" | "flow" | "rehearsal" | "reading" | "questions" | "platform";

/**
 * Journal entries: all that were asked for, to show any part of them at once.
 */
export type JournalPage = { 
/**
 * What is being written and not yet kept. Empty when words are looked for.
 */
drafts: Array<DraftCard>, 
/**
 * Their ids: the latest day first, or what fits best.
 */
entries: Array<EntryId>, 
/**
 * The first of them as a list shows them, to have something to see at once.
 */
first: Array<EntryCard>, 
/**
 * The months of the list, in its order. Empty when what fits best comes first.
 */
months: Array<ListedMonth>, };

/**
 * Asks for journal entries.
 */
export type JournalRequest = { 
/**
 * Which entries are wanted; without any part set, all of them.
 */
filter: NoteFilter, };

/**
 * Decides until when to keep everything about someone.
 */
export type KeepUntil = { 
/**
 * The young person whose record is kept.
 */
id: PersonId, 
/**
 * The day; `null` leaves it to the rule again.
 */
until: Day | null, };

/**
 * A journal entry as it was last kept.
 */
export type KeptEntry = { 
/**
 * CommonMark.
 */
text: string, 
/**
 * Whom it is about.
 */
people: Array<PersonName>, 
/**
 * What it is, of which day, and its tags.
 */
about: NoteAbout, 
/**
 * When it was begun.
 */
created: Moment, 
/**
 * When it was last kept.
 */
updated: Moment, 
/**
 * How many earlier versions there are.
 */
earlierVersions: number, };

/**
 * A language of the window, by tag.
 */
export type Language = "en" | "es" | "th" | "en-XB";

/**
 * A month of a list.
 */
export type ListedMonth = { 
/**
 * `YYYY-MM`.
 */
month: string, 
/**
 * How many entries are of it.
 */
entries: number, };

/**
 * Asks to hide and lock.
 */
export type LockRequest = { 
/**
 * Whether the neutral screen should come first.
 */
neutral: boolean, };

/**
 * Makes the encrypted file of one young person.
 */
export type MakeHandover = { 
/**
 * The young person whose record is handed over.
 */
person: PersonId, 
/**
 * Parts that stay here.
 */
leaveOut: Array<HandoverPart>, 
/**
 * Ids of entries about others too that go along.
 */
shared: Array<EntryId>, 
/**
 * What the file is locked with.
 */
lock: HandoverLock, 
/**
 * Language tag of the words.
 */
language: string, 
/**
 * The words of the page inside.
 */
words: PageWords, 
/**
 * How dates are written on it.
 */
dates: DateWords, };

/**
 * What becomes of one part.
 */
export type MergePart = { 
/**
 * Which part of the record.
 */
part: HandoverPart, 
/**
 * How many things of it are not here yet.
 */
new: number, 
/**
 * How many are here already and the same, or were thrown away here.
 */
same: number, 
/**
 * Different: the newer one is shown, the older one is not lost.
 */
changed: number, 
/**
 * Different: what is here stays.
 */
stays: number, };

/**
 * Makes two people one: what was noted with `other` belongs to `keep` from then on.
 */
export type MergePeople = { 
/**
 * Who stays.
 */
keep: PersonId, 
/**
 * Who goes to the trash.
 */
other: PersonId, 
/**
 * What is kept of who stays.
 */
details: PersonDetails, };

/**
 * A moment, RFC 3339 in UTC.
 */
export type Moment = string;

/**
 * How near a trusted adult is in everyday life.
 */
export type Nearness = "mostDays" | "nowAndThen" | "whenItMatters";

/**
 * Begins an entry. Nothing is saved until something is typed.
 */
export type NewEntry = { 
/**
 * A new id. Nothing is saved under it yet.
 */
id: EntryId, };

/**
 * Something to come back to.
 */
export type NewFollowUp = { 
/**
 * What to do or ask.
 */
what: string, 
/**
 * The day it is due.
 */
due: Day, };

/**
 * Says that two people with the same name are two people.
 */
export type NotTheSame = { 
/**
 * One of two people who have the same name.
 */
first: PersonId, 
/**
 * The other of the two.
 */
second: PersonId, };

/**
 * What is kept of a note beside its words and people.
 */
export type NoteAbout = { 
/**
 * Which of the five kinds of note it is.
 */
kind: NoteKind, 
/**
 * The day it is about; not in the future.
 */
day: Day, 
/**
 * At most 20 tags of at most 40 characters each.
 */
tags: Array<string>, };

/**
 * Which notes are wanted; each part that is there narrows it.
 */
export type NoteFilter = { 
/**
 * Words to look for; empty for any.
 */
words: string, 
/**
 * About this young person.
 */
person?: PersonId | null, 
/**
 * Of this kind.
 */
kind?: NoteKind | null, 
/**
 * With this tag.
 */
tag?: string | null, 
/**
 * Of this day or later.
 */
from?: Day | null, 
/**
 * Of this day or earlier.
 */
to?: Day | null, };

/**
 * What a note is.
 */
export type NoteKind = "note" | "conversation" | "observed" | "disclosure" | "decision";

/**
 * Something that went wrong, once or several times in a row.
 */
export type NotedError = { 
/**
 * The command, or the work in the background, that met it.
 */
during: string, 
/**
 * What went wrong, as the window puts it into words.
 */
code: ErrorCode, 
/**
 * The number of SQLite or of the system beneath the code; `null` without one.
 */
cause: Cause | null, 
/**
 * When it happened last, RFC 3339 in UTC.
 */
last: string, 
/**
 * How often in a row.
 */
times: number, };

/**
 * A request that asks for nothing in particular.
 */
export type Nothing = Record<symbol, never>;

/**
 * Something to tell once the private space is open.
 */
export type Notice = "vaultOlderThanExpected" | "recoveryNotConfirmed";

/**
 * Opens the file that was chosen.
 */
export type OpenHandover = { 
/**
 * What it is opened with.
 */
key: HandoverKey, 
/**
 * The passphrase or the identity.
 */
secret: string, };

/**
 * Asks to open an official site in the computer's own browser.
 */
export type OpenSite = { 
/**
 * The whole address. Only those that packs name are opened.
 */
address: string, };

/**
 * A place in a pack that could not be read.
 */
export type PackProblem = { 
/**
 * Which file, below the pack's folder.
 */
file: string, 
/**
 * Which line, from 1.
 */
line: number | null, 
/**
 * What is wrong, in English.
 */
what: string, 
/**
 * How to mend it, in English.
 */
mend: string, };

/**
 * The words around what was written, in the language of the page.
 */
export type PageWords = { 
/**
 * Title of the page: `{name}`.
 */
title: string, 
/**
 * When it was made: `{date}`.
 */
made: string, 
/**
 * What this is, and how to treat it.
 */
care: string, 
/**
 * Heading of what is known of the person.
 */
about: string, 
/**
 * What each field is called.
 */
person: PersonLabels, 
/**
 * Somebody whose parent the writer is.
 */
child: string, 
/**
 * Somebody whose mentor the writer is.
 */
mentee: string, 
/**
 * How often: `{days}`.
 */
rhythmDays: string, 
/**
 * Before the days of a pause.
 */
pause: string, 
/**
 * Heading of the grown-ups they could turn to.
 */
adults: string, 
/**
 * There most days.
 */
mostDays: string, 
/**
 * There now and then.
 */
nowAndThen: string, 
/**
 * There when it matters.
 */
whenItMatters: string, 
/**
 * One could call them at night.
 */
atNight: string, 
/**
 * Heading of what to come back to.
 */
followUps: string, 
/**
 * When it is due: `{date}`.
 */
due: string, 
/**
 * When it was done: `{date}`.
 */
doneOn: string, 
/**
 * Heading of check-ins.
 */
checkIns: string, 
/**
 * In the same place.
 */
inPerson: string, 
/**
 * By telephone.
 */
call: string, 
/**
 * With picture and sound.
 */
video: string, 
/**
 * In writing.
 */
messages: string, 
/**
 * Nobody was reached.
 */
notReached: string, 
/**
 * How long it took: `{minutes}`.
 */
minutes: string, 
/**
 * Before what went well.
 */
strengths: string, 
/**
 * Heading of a worry.
 */
worry: string, 
/**
 * Before what changed.
 */
worryChanged: string, 
/**
 * Before what else could explain it.
 */
worryExplains: string, 
/**
 * Before who already helps.
 */
worryHelps: string, 
/**
 * Before what would help next.
 */
worryNext: string, 
/**
 * The young person wrote the answer.
 */
theirWords: string, 
/**
 * A question without an answer.
 */
onlyAsked: string, 
/**
 * When to meet again: `{date}`.
 */
next: string, 
/**
 * Heading of talks.
 */
talks: string, 
/**
 * Heading of checklists.
 */
checklists: string, 
/**
 * A checklist that was finished: `{date}`.
 */
finished: string, 
/**
 * A checklist that is not finished: when it was begun, `{date}`.
 */
begun: string, 
/**
 * An item that is open.
 */
open: string, 
/**
 * An item that is done.
 */
done: string, 
/**
 * An item that was put off.
 */
notNow: string, 
/**
 * An item that does not apply.
 */
doesNotApply: string, 
/**
 * Heading of notes.
 */
entries: string, };

/**
 * Where a part of a list ended. Handed back, it brings the next part.
 */
export type PartEnd = string;

/**
 * A passphrase someone thinks of using.
 */
export type PassphraseOnly = { 
/**
 * The passphrase as it was typed.
 */
passphrase: string, };

/**
 * How hard a passphrase is to guess.
 */
export type PassphraseStrength = { 
/**
 * 0 (at once) to 4 (very hard).
 */
score: number, 
/**
 * Whether it may be used: hard enough to guess, and not too short.
 */
enough: boolean, };

/**
 * Days on which nobody is expected to be in contact.
 */
export type PauseCard = { 
/**
 * The id by which it is removed.
 */
id: PauseId, 
/**
 * With whom; `null` is with everyone.
 */
person: PersonName | null, 
/**
 * First day of the pause.
 */
begins: Day, 
/**
 * Last day of the pause, which still belongs to it.
 */
ends: Day, };

/**
 * The id of a pause: a UUID in its hyphenated form.
 */
export type PauseId = string;

/**
 * A young person as a list shows them.
 */
export type PersonCard = { 
/**
 * The id by which their page is asked for.
 */
id: PersonId, 
/**
 * Nickname or initials.
 */
name: string, 
/**
 * Calendar year of birth.
 */
birthYear: number | null, 
/**
 * The age they have or reach this year.
 */
ageYears: number | null, 
/**
 * `5-7`, `8-10`, `11-13`, `14-17`.
 */
ageBand: string | null, 
/**
 * Who they are to the adult.
 */
role: PersonRole, 
/**
 * Days between two contacts; `null` without a rhythm.
 */
rhythmDays: number | null, 
/**
 * Day of the last talk, or of the last check-in that reached them.
 */
lastContact: Day | null, 
/**
 * The day to be in touch again.
 */
contactDue: Day | null, 
/**
 * Days until then; negative when it has passed.
 */
contactDueInDays: number | null, 
/**
 * The last day of a pause that holds today.
 */
restsUntil: Day | null, 
/**
 * Whether a check-in is being written.
 */
hasDraft: boolean, 
/**
 * How many follow-ups with them are not done.
 */
openFollowUps: number, 
/**
 * The earliest day on which one of these is due; `null` without one.
 */
nextFollowUp: Day | null, 
/**
 * The day they were put in the archive; `null` while they are not in it.
 */
archived: Day | null, };

/**
 * What an adult writes about a young person. All but the name may be empty: least data, on purpose.
 */
export type PersonDetails = { 
/**
 * Nickname or initials; the one field that must not be empty.
 */
name: string, 
/**
 * Calendar year of birth.
 */
birthYear: number | null, 
/**
 * Who they are to the adult.
 */
role: PersonRole, 
/**
 * The language they like to speak.
 */
language: string, 
/**
 * Days between two contacts, 1 to 366.
 */
rhythmDays: number | null, 
/**
 * The day from which there has been contact, such as the start of a mentorship; `null` when not noted.
 */
since: Day | null, 
/**
 * Who has agreed to what, such as to the contact or to these notes; may be empty.
 */
consent: string, 
/**
 * Whom to tell when something is wrong.
 */
safeguardingContact: string, 
/**
 * What matters to them, to be remembered before a talk; may be empty.
 */
matters: string, };

/**
 * Names a field of [`PersonDetails`].
 */
export type PersonField = "name" | "birthYear" | "role" | "language" | "rhythmDays" | "since" | "consent" | "safeguardingContact" | "matters";

/**
 * The id of a young person: a UUID in its hyphenated form.
 */
export type PersonId = string;

/**
 * What the form calls each field.
 */
export type PersonLabels = { name: string, birthYear: string, role: string, language: string, rhythmDays: string, since: string, consent: string, safeguardingContact: string, matters: string, };

/**
 * A young person, by name.
 */
export type PersonName = { 
/**
 * The id by which their page is asked for.
 */
id: PersonId, 
/**
 * Nickname or initials.
 */
name: string, };

/**
 * One young person, with everything about them.
 */
export type PersonPage = { 
/**
 * The young person, as in a list.
 */
person: PersonCard, 
/**
 * What is kept of them.
 */
details: PersonDetails, 
/**
 * Open ones, the earliest first.
 */
followUps: Array<FollowUpCard>, 
/**
 * Runs of checklists that are not finished, or that are due again.
 */
runs: Array<RunCard>, 
/**
 * Newest first.
 */
timeline: Array<TimelineItem>, 
/**
 * Where this part of the timeline ended; `null` when there is no more.
 */
next: PartEnd | null, };

/**
 * Asks for one young person.
 */
export type PersonRequest = { 
/**
 * The id of the young person.
 */
id: PersonId, 
/**
 * Where the last part of the timeline ended.
 */
timelineAfter: PartEnd | null, };

/**
 * Who a young person is to the adult.
 */
export type PersonRole = "child" | "mentee";

/**
 * The systems Porchlight runs on.
 */
export type Platform = "linux" | "mac" | "windows";

/**
 * How far a platform card can be trusted.
 */
export type PlatformFacts = { 
/**
 * `C1`, `C2`, `U1`, `U2`.
 */
grade: string, 
/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of the newest page it was seen on; `null` when undated.
 */
seen: string | null, };

/**
 * What is made of the page.
 */
export type PrintForm = "sheet" | "foldedCard";

/**
 * The size of a page.
 */
export type PrintPaper = "a4" | "letter";

/**
 * Whether there is a private space, and whether it is open.
 */
export type PrivateSpaceState = { "state": "none" } | { "state": "locked" } | { "state": "open" } | { "state": "together", 
/**
 * Whether the adult gets the screen back only with the passphrase.
 */
asksPassphrase: boolean, } | { "state": "broken", 
/**
 * `keyFileDamaged`, `keyFileMissing`, `vaultDamaged`, `vaultNewer`, `inUse` or `failed`.
 */
why: ErrorCode, };

/**
 * What Today shows of the private space.
 */
export type PrivateToday = { 
/**
 * Follow-ups due within a week or overdue; the earliest first.
 */
due: Array<FollowUpCard>, 
/**
 * The next few that are later than that.
 */
later: Array<FollowUpCard>, 
/**
 * Checklists begun and not finished, or due to be looked at again.
 */
runs: Array<RunCard>, 
/**
 * What is being written and not yet kept.
 */
drafts: Array<DraftCard>, 
/**
 * Young people, those to be in touch with first at the head.
 */
people: Array<PersonCard>, 
/**
 * One conversation worth having for each young person.
 */
suggestions: Array<Suggestion>, 
/**
 * The guide that was open last.
 */
lastRead: ItemCard | null, 
/**
 * Whether the recovery sheet was confirmed.
 */
recoveryConfirmed: boolean, 
/**
 * How many young people there are to ask about whether what is kept is still needed.
 */
stillNeeded: number, };

/**
 * What an item says of where it comes from.
 */
export type Provenance = { 
/**
 * Who wrote it.
 */
author: string, 
/**
 * Day somebody last read it against its sources.
 */
reviewed: string, 
/**
 * Day somebody should do so again.
 */
reviewBy: string, 
/**
 * Whether that day has passed.
 */
overdue: boolean, 
/**
 * Where its facts come from.
 */
sources: Array<SourceCard>, };

/**
 * Questions for a young person, or for both.
 */
export type QuestionSetPage = { 
/**
 * Title, summary, ages and audience, as in a list.
 */
card: ItemCard, 
/**
 * Whether the adult answers, too.
 */
ofBoth: boolean, 
/**
 * The answers offered, in order; empty when the answer is in one's own words.
 */
answers: Array<string>, 
/**
 * What to know before asking.
 */
introduction: Array<TextBlock>, 
/**
 * The questions.
 */
groups: Array<QuestionsOf>, 
/**
 * Author, sources and days of review.
 */
provenance: Provenance, 
/**
 * What to read next.
 */
next: Array<ItemCard>, };

/**
 * One question.
 */
export type QuestionWords = { 
/**
 * Stable within the set: answers refer to it.
 */
id: string, 
/**
 * As it is asked; of the adult where both are asked.
 */
words: Array<TextPart>, 
/**
 * As the young person is asked, where both are.
 */
young: Array<TextPart> | null, 
/**
 * What to do with the answer.
 */
tip: Array<TextBlock>, };

/**
 * Questions that belong together.
 */
export type QuestionsOf = { 
/**
 * Stable within the set, the same in every language.
 */
id: string, 
/**
 * Their heading.
 */
title: string, 
/**
 * For whom; empty means every age.
 */
ages: Array<string>, 
/**
 * `connection`, `online`, `forward`, `doorway`, `absence`; `null` where it does not matter.
 */
about: string | null, 
/**
 * The questions of the group, in the order to ask them.
 */
questions: Array<QuestionWords>, };

/**
 * Something to read and look up.
 */
export type ReadingPage = { 
/**
 * Title, summary, ages and audience, as in a list.
 */
card: ItemCard, 
/**
 * How far a platform card can be trusted; `null` for other readings.
 */
platform: PlatformFacts | null, 
/**
 * What to know before.
 */
introduction: Array<TextBlock>, 
/**
 * What is read, in the order of the pack.
 */
sections: Array<ReadingSection>, 
/**
 * Author, sources and days of review.
 */
provenance: Provenance, 
/**
 * What to read next.
 */
next: Array<ItemCard>, };

/**
 * One section of a reading.
 */
export type ReadingSection = { 
/**
 * Stable within the reading, the same in every language.
 */
id: string, 
/**
 * The heading above its text.
 */
title: string, 
/**
 * Paragraphs, lists and words to say aloud.
 */
body: Array<TextBlock>, };

/**
 * What the person typed from the sheet.
 */
export type RecoveryConfirm = { 
/**
 * One for each of [`RecoverySheet::confirm`].
 */
groups: Array<string>, };

/**
 * Whether what was typed from the recovery sheet was right.
 */
export type RecoveryConfirmed = { 
/**
 * One for each group typed.
 */
right: Array<boolean>, 
/**
 * Whether every group was right, so that the sheet counts as confirmed.
 */
confirmed: boolean, };

/**
 * The recovery code, shown once.
 */
export type RecoverySheet = { 
/**
 * The code in groups of characters.
 */
groups: Array<string>, 
/**
 * Which groups (from 0) the person types back to show that the sheet is safe.
 */
confirm: Array<number>, 
/**
 * The day it was made.
 */
made: string, };

/**
 * What an adult may say, and what comes of it.
 */
export type RehearsalAnswer = { 
/**
 * Stable within the rehearsal, the same in every language.
 */
id: string, 
/**
 * What the adult says.
 */
words: string, 
/**
 * Whether telling becomes easier (`open`), harder (`closed`), or some of both (`ajar`).
 */
door: string, 
/**
 * What the young person says or does then.
 */
reaction: Array<Array<TextPart>>, 
/**
 * Why the words make it easier or harder for the young person to go on talking.
 */
why: Array<TextBlock>, 
/**
 * Id of the moment that follows.
 */
to: string, };

/**
 * A moment of a talk.
 */
export type RehearsalMoment = { 
/**
 * Stable within the rehearsal: answers lead to it.
 */
id: string, 
/**
 * What happens, in a few words.
 */
title: string, 
/**
 * What the young person says and does; in an ending, what to do next.
 */
body: Array<TextBlock>, 
/**
 * What the adult may say. An ending has none.
 */
answers: Array<RehearsalAnswer>, };

/**
 * Practice for a talk.
 */
export type RehearsalPage = { 
/**
 * Title, summary, ages and audience, as in a list.
 */
card: ItemCard, 
/**
 * Who is there, and where.
 */
scene: Array<TextBlock>, 
/**
 * The first one is where it begins.
 */
moments: Array<RehearsalMoment>, 
/**
 * Author, sources and days of review.
 */
provenance: Provenance, 
/**
 * What to read next.
 */
next: Array<ItemCard>, };

/**
 * What became of restoring a backup.
 */
export type RestoreOutcome = { 
/**
 * Why it did not work, and nothing was changed; `null` when the backup is in place.
 */
problem: ErrorCode | null, };

/**
 * When to ask.
 */
export type RetentionRule = { 
/**
 * Months after the last contact, or after someone was archived; `null` never asks.
 */
months: number | null, 
/**
 * Whether the person set it; else it comes from the library.
 */
own: boolean, 
/**
 * Months that the library suggests.
 */
suggested: number, };

/**
 * Brings an earlier version back, as a new version.
 */
export type RevertEntry = { 
/**
 * The entry whose text is to change.
 */
id: EntryId, 
/**
 * The number of the version to bring back, from 1.
 */
number: number, };

/**
 * Going through a checklist once, as a list shows it.
 */
export type RunCard = { 
/**
 * Stays the same when the run is finished, reopened or handed over.
 */
id: RunId, 
/**
 * The checklist. `null` when its pack is no longer installed.
 */
checklist: ItemCard | null, 
/**
 * For whom; `null` is the household.
 */
person: PersonName | null, 
/**
 * How many items are answered as done.
 */
done: number, 
/**
 * How many items are put off.
 */
notNow: number, 
/**
 * How many items are answered as not applying.
 */
doesNotApply: number, 
/**
 * How many items the installed checklist has; 0 when its pack is no longer installed.
 */
total: number, 
/**
 * When it was begun.
 */
started: Moment, 
/**
 * When it was finished; `null` while it is under way.
 */
finished: Moment | null, 
/**
 * The day to go through the checklist again; `null` when none was set.
 */
nextReview: Day | null, 
/**
 * Days until then; negative when it has passed.
 */
nextReviewInDays: number | null, };

/**
 * Names one run of a checklist.
 */
export type RunId = string;

/**
 * Going through a checklist.
 */
export type RunPage = { 
/**
 * What it is and how far it has come.
 */
run: RunCard, 
/**
 * What to know before starting.
 */
introduction: Array<TextBlock>, 
/**
 * The checklist's items.
 */
groups: Array<ChecklistGroup>, 
/**
 * What was answered.
 */
ticks: Array<RunTick>, 
/**
 * Answers to items that the checklist no longer has.
 */
gone: Array<GoneTick>, };

/**
 * The answer to one item.
 */
export type RunTick = { 
/**
 * The id of the item in its checklist.
 */
item: string, 
/**
 * How it was answered.
 */
state: RunTickState, 
/**
 * What to remember.
 */
note: string, };

/**
 * How an item stands.
 */
export type RunTickState = "open" | "done" | "notNow" | "doesNotApply";

/**
 * Saves days to come back to something as a calendar file.
 */
export type SaveCalendar = { 
/**
 * The follow-ups; `null` takes every open one.
 */
ids: Array<FollowUpId> | null, 
/**
 * What stands in the calendar.
 */
titles: CalendarTitles, 
/**
 * Whether the calendar reminds at nine in the morning of the day.
 */
alarm: boolean, 
/**
 * Whether the days to be in touch with everyone are in it too. These are always neutral.
 */
contactDays: boolean, 
/**
 * What to call the file.
 */
fileName: string, 
/**
 * The neutral words.
 */
words: CalendarWords, };

/**
 * Saves a check-in, or what is being written of it.
 */
export type SaveCheckIn = { 
/**
 * The young person it was with.
 */
person: PersonId, 
/**
 * The check-in to change; `null` notes a new one.
 */
checkIn: CheckInId | null, 
/**
 * What to note.
 */
content: CheckInContent, };

/**
 * Saves what is being written.
 */
export type SaveDraft = { 
/**
 * The entry that is written; of a new one, its id from [`NewEntry`].
 */
entry: EntryId, 
/**
 * CommonMark so far.
 */
text: string, 
/**
 * Whom it is about so far.
 */
people: Array<PersonId>, 
/**
 * What it is, of which day, and its tags; left out they stay as they are.
 */
about?: NoteAbout, };

/**
 * Keeps a filter under a name.
 */
export type SaveFilter = { 
/**
 * What to call it.
 */
name: string, 
/**
 * What it finds.
 */
filter: NoteFilter, };

/**
 * Adds a follow-up by itself, or changes one.
 */
export type SaveFollowUp = { 
/**
 * `null` adds one.
 */
id: FollowUpId | null, 
/**
 * The young person it is with; `null` with nobody in particular.
 */
person: PersonId | null, 
/**
 * What to do or ask.
 */
what: string, 
/**
 * The day it is due.
 */
due: Day, 
/**
 * What a new one is attached to: one that was removed comes back as it was. A change leaves this as it is.
 */
from?: FollowUpSource, 
/**
 * The day a new one was due before it was put off: one that was removed comes back as it was.
 */
planned?: Day, };

/**
 * Saves the file that was made.
 */
export type SaveHandover = { 
/**
 * What to call it: never a name.
 */
fileName: string, };

/**
 * Asks for a PDF with the helplines of one country, as cards for the wallet.
 */
export type SaveHelplineCard = { 
/**
 * The code of the country: ISO 3166-1 alpha-2 in lower case, or `international`.
 */
country: string, 
/**
 * The language to print it in.
 */
language: string, 
/**
 * The size of the page.
 */
paper: PrintPaper, 
/**
 * What to call the file.
 */
fileName: string, 
/**
 * The words besides those of the directory, in the same language.
 */
words: Words, };

/**
 * Asks for a PDF of one item.
 */
export type SaveItemPdf = { 
/**
 * What to print.
 */
item: ItemRef, 
/**
 * The language to print it in.
 */
language: string, 
/**
 * Country code: whose helplines stand in the steps of a flow.
 */
country: string, 
/**
 * The size of the page.
 */
paper: PrintPaper, 
/**
 * What is made of the page.
 */
form: PrintForm, 
/**
 * The band to print; `null` prints every age.
 */
ages: string | null, 
/**
 * Whether checklists and questions show the small text below each entry.
 */
showsHelp: boolean, 
/**
 * What to call the file.
 */
fileName: string, 
/**
 * The words besides those of the item, in the same language.
 */
words: Words, };

/**
 * Adds a young person, or changes what is kept about them.
 */
export type SavePerson = { 
/**
 * `null` adds someone.
 */
id: PersonId | null, 
/**
 * All that is kept of them from now on.
 */
details: PersonDetails, };

/**
 * Asks where to save the recovery sheet, and saves it.
 */
export type SaveSheet = { 
/**
 * The name to suggest for the file.
 */
fileName: string, 
/**
 * What to write: the sheet in the person's language.
 */
text: string, };

/**
 * Asks for a PDF of a sheet as the window shows it.
 */
export type SaveSupervision = { 
/**
 * Every word of it.
 */
sheet: Summary, 
/**
 * The size of the page.
 */
paper: PrintPaper, 
/**
 * What to call the file. It must name nobody.
 */
fileName: string, };

/**
 * Notes that a conversation took place.
 */
export type SaveTalk = { 
/**
 * The young person it was with.
 */
person: PersonId, 
/**
 * The guide it followed.
 */
guide: string | null, 
/**
 * The day it took place; not in the future.
 */
day: Day, 
/**
 * What to remember; may be empty.
 */
note: string, 
/**
 * What to come back to.
 */
followUp: NewFollowUp | null, };

/**
 * Adds a trusted adult, or changes one.
 */
export type SaveTrustedAdult = { 
/**
 * `null` adds one.
 */
id: TrustedAdultId | null, 
/**
 * The young person who could turn to them.
 */
person: PersonId, 
/**
 * What the young person calls them.
 */
name: string, 
/**
 * Who they are to the young person; may be empty.
 */
who: string, 
/**
 * How near they are.
 */
nearness: Nearness, 
/**
 * Whether one could call them at night.
 */
atNight: boolean, };

/**
 * Whether the person chose a place, or thought better of it.
 */
export type Saved = { 
/**
 * `false` when they cancelled.
 */
saved: boolean, };

/**
 * A filter kept under a name.
 */
export type SavedFilterCard = { 
/**
 * The id by which it is removed.
 */
id: SavedFilterId, 
/**
 * What the person called it.
 */
name: string, 
/**
 * What it narrows the journal to.
 */
filter: NoteFilter, };

/**
 * Names a saved filter of the journal.
 */
export type SavedFilterId = string;

/**
 * Sets when to ask.
 */
export type SetRetention = { "choice": "suggested" } | { "choice": "months", 
/**
 * 1 to 120.
 */
months: number, } | { "choice": "never" };

/**
 * What is set for this computer. Kept in a plain file: nothing here is private.
 */
export type Settings = { 
/**
 * The language; `null` follows the computer.
 */
language: Language | null, 
/**
 * The country whose helplines are shown; `null` follows the computer.
 */
country: string | null, 
/**
 * Light, dark, or as the computer has it.
 */
theme: Theme, 
/**
 * Size of text, in percent.
 */
textSizePercent: number, 
/**
 * Minutes without a key or a click until the private space locks.
 */
autoLockMinutes: number, 
/**
 * Whether the passphrase is asked for after a young person had the screen.
 */
togetherAsksPassphrase: boolean, 
/**
 * Whether the computer says so when something is due: at most once a day, and never a name.
 */
reminders: boolean, };

/**
 * An entry that is about several young people.
 */
export type SharedEntry = { 
/**
 * The id by which it is chosen in [`MakeHandover::shared`].
 */
id: EntryId, 
/**
 * Its first line.
 */
title: string, 
/**
 * When it was begun.
 */
created: Moment, 
/**
 * Whom else it is about; empty when they are in the trash.
 */
others: Array<PersonName>, };

/**
 * Every item of one kind.
 */
export type Shelf = { 
/**
 * Those that the items have, in the order to show them.
 */
topics: Array<TopicCard>, 
/**
 * In the order to show them.
 */
items: Array<ItemCard>, };

/**
 * Asks for everything of one kind.
 */
export type ShelfRequest = { 
/**
 * The kind of items that is wanted.
 */
kind: ItemShelf, };

/**
 * Some words, marked where they were looked for.
 */
export type SnippetPart = { 
/**
 * One stretch of the snippet; all parts joined are the whole of it.
 */
words: string, 
/**
 * Whether they were looked for.
 */
hit: boolean, };

/**
 * Where a fact comes from.
 */
export type SourceCard = { 
/**
 * Its title, as the publisher writes it.
 */
title: string, 
/**
 * The organization or person that published it.
 */
publisher: string, 
/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` when undated.
 */
date: string | null, 
/**
 * The web address of the source; `null` without one.
 */
site: string | null, 
/**
 * Who was asked, and other limits.
 */
note: string | null, };

/**
 * Words said aloud, and why.
 */
export type SpokenWords = { 
/**
 * What to say, or what rather not.
 */
words: Array<TextPart>, 
/**
 * Why the words make it easier or harder for the young person to go on talking.
 */
why: Array<TextPart> | null, };

/**
 * What the window needs before it can draw anything.
 */
export type Start = { 
/**
 * Version of the app.
 */
version: string, 
/**
 * Whether there is a private space, and whether it is open.
 */
privateSpace: PrivateSpaceState, 
/**
 * Whether to show the neutral screen first: everything was hidden in a hurry.
 */
neutral: boolean, 
/**
 * What is set.
 */
settings: Settings, 
/**
 * The language to speak: what is set, else what the computer speaks, else English.
 */
language: Language, 
/**
 * The languages that can be chosen, in their order.
 */
languages: Array<Language>, 
/**
 * The country to show helplines of: what is set, else what the computer says, else `international`.
 */
country: string, 
/**
 * Items of packs that could not be read, and why.
 */
packProblems: Array<PackProblem>, 
/**
 * Decides which key shortcuts are shown.
 */
platform: Platform, 
/**
 * What happened to the vault since it was last locked, if the person should know. Empty while locked.
 */
notices: Array<Notice>, 
/**
 * Why nothing can be kept at present; `null` where it can.
 */
cannotWrite: CannotWrite | null, 
/**
 * Why there is no daily backup, if it fails. `null` while locked.
 */
backupFailing: BackupFailing | null, 
/**
 * What became of restoring a backup while the private space was open; `null` once it is opened again.
 */
restore: RestoreOutcome | null, };

/**
 * Starts going through a checklist.
 */
export type StartRun = { 
/**
 * The id of the checklist in the library.
 */
checklist: string, 
/**
 * For whom; `null` is the household.
 */
person: PersonId | null, };

/**
 * Everybody about whom to ask whether what is kept is still needed.
 */
export type StillNeeded = { 
/**
 * After how long to ask, and whether the person set that.
 */
rule: RetentionRule, 
/**
 * Who, the one who waited longest first.
 */
people: Array<StillNeededCard>, };

/**
 * Someone about whom to ask.
 */
export type StillNeededCard = { 
/**
 * The young person whose records may no longer be needed.
 */
person: PersonCard, 
/**
 * The day since which to ask.
 */
since: Day, 
/**
 * The day until which everything is kept when they are kept for now.
 */
keepUntil: Day, 
/**
 * The day until which it was decided before to keep everything.
 */
neededUntil: Day | null, 
/**
 * Journal entries about them.
 */
entries: number, 
/**
 * Check-ins and talks with them.
 */
contacts: number, };

/**
 * A conversation, or a checklist, worth the time.
 */
export type Suggestion = { 
/**
 * The young person to talk with.
 */
person: PersonCard, 
/**
 * The guide or checklist for it.
 */
item: ItemCard, 
/**
 * What puts it aside.
 */
key: string, 
/**
 * Why this one.
 */
why: SuggestionWhy, };

/**
 * Puts a suggestion aside.
 */
export type SuggestionNotNow = { 
/**
 * The young person whose suggestion it is.
 */
person: PersonId, 
/**
 * [`Suggestion::key`].
 */
key: string, };

/**
 * Why a conversation is suggested.
 */
export type SuggestionWhy = { "kind": "nextAfter", 
/**
 * The guide of that talk.
 */
title: string, 
/**
 * Days since.
 */
days: number, } | { "kind": "holidays", 
/**
 * Days until they begin; not positive once they have.
 */
days: number, } | { "kind": "season", 
/**
 * Days since it was last looked at; `null` when it never was.
 */
days: number | null, } | { "kind": "notYet" };

/**
 * A sheet for a supervision talk, every word of it: what is not in here is not on paper.
 */
export type Summary = { 
/**
 * The language it is in, by tag.
 */
language: string, 
/**
 * Its heading, also the title of the file: it names nobody.
 */
title: string, 
/**
 * Below the heading: about whom, and which time.
 */
lead: string, 
/**
 * At the head of the page: the day it was made.
 */
made: string, 
/**
 * A note to the reader, such as that the paper is not encrypted.
 */
notice: string, 
/**
 * Foot of a page: `{page}`, `{pages}`.
 */
page: string, 
/**
 * Its parts, in order.
 */
parts: Array<SummaryPart>, };

/**
 * What belongs together: mostly one day.
 */
export type SummaryEntry = { 
/**
 * Beside it, such as the day; may be empty.
 */
title: string, 
/**
 * What is said, in order.
 */
lines: Array<SummaryLine>, };

/**
 * A text as it was written.
 */
export type SummaryLine = { 
/**
 * What it is, such as the question; may be empty.
 */
label: string, 
/**
 * The text. Its line breaks stay.
 */
text: string, };

/**
 * One part of a sheet.
 */
export type SummaryPart = { 
/**
 * Its heading, in the language of the sheet.
 */
title: string, 
/**
 * What stands below it, in order.
 */
entries: Array<SummaryEntry>, };

/**
 * A journal entry, whole.
 */
export type SupervisionNote = { 
/**
 * The id of the entry, to leave it out by.
 */
id: EntryId, 
/**
 * The day it was begun.
 */
day: Day, 
/**
 * CommonMark.
 */
text: string, };

/**
 * What a supervision talk could be about. The window chooses from it, shows the sheet and asks for exactly that on paper.
 */
export type SupervisionPage = { 
/**
 * The young person whom the talk is about.
 */
person: PersonCard, 
/**
 * Check-ins in that time, the earliest first.
 */
checkIns: Array<CheckInCard>, 
/**
 * Talks in that time, the earliest first.
 */
talks: Array<TalkCard>, 
/**
 * Pauses that touch that time.
 */
pauses: Array<GoingPause>, 
/**
 * Follow-ups done in that time, and those still open.
 */
followUps: Array<FollowUpCard>, 
/**
 * Trusted adults, the nearest first.
 */
adults: Array<TrustedAdultCard>, 
/**
 * Journal entries begun in that time, the earliest first; empty unless they were asked for.
 */
notes: Array<SupervisionNote>, };

/**
 * Asks for what a supervision talk could be about.
 */
export type SupervisionRequest = { 
/**
 * The young person whom the talk is about.
 */
person: PersonId, 
/**
 * First day.
 */
begins: Day, 
/**
 * Last day, not before the first.
 */
ends: Day, 
/**
 * Whether journal entries are wanted, too.
 */
notes: boolean, };

/**
 * A tag in use.
 */
export type TagCard = { 
/**
 * The tag, in the spelling in use.
 */
tag: string, 
/**
 * How many notes have it.
 */
entries: number, };

/**
 * What a change to a tag did.
 */
export type TagChanged = { 
/**
 * The tag as it was.
 */
was: string, 
/**
 * As it is now; `null` when it was removed.
 */
now: string | null, };

/**
 * A conversation that took place.
 */
export type TalkCard = { 
/**
 * Stays the same when the talk is handed over.
 */
id: TalkId, 
/**
 * The young person it was with; without a name while they are in the trash.
 */
person: PersonName, 
/**
 * The guide it followed. `null` when there was none or it is no longer installed.
 */
guide: ItemCard | null, 
/**
 * The day it took place.
 */
day: Day, 
/**
 * What to remember of it; may be empty.
 */
note: string, };

/**
 * The id of a talk: a UUID in its hyphenated form.
 */
export type TalkId = string;

/**
 * A talk that was noted.
 */
export type TalkSaved = { 
/**
 * The talk as it is kept.
 */
talk: TalkCard, 
/**
 * The follow-up, if one was wanted.
 */
followUp: FollowUpCard | null, };

/**
 * A guide that was talked about.
 */
export type TalkedAbout = { 
/**
 * The guide that a talk or a check-in followed.
 */
guide: ItemCard, 
/**
 * The last day it was.
 */
day: Day, };

/**
 * A piece of text. The window draws each kind its own way; none is markup.
 */
export type TextBlock = { "kind": "paragraph", 
/**
 * The paragraph, as parts of a line.
 */
text: Array<TextPart>, } | { "kind": "spoken", 
/**
 * What is said aloud, as parts of a line.
 */
text: Array<TextPart>, } | { "kind": "list", 
/**
 * Whether the order matters.
 */
ordered: boolean, 
/**
 * Each a run of blocks.
 */
items: Array<Array<TextBlock>>, };

/**
 * Part of a line.
 */
export type TextPart = { "kind": "text", 
/**
 * The words as they are shown.
 */
words: string, } | { "kind": "strong", 
/**
 * What is set in bold.
 */
text: Array<TextPart>, } | { "kind": "emphasis", 
/**
 * What is set in italics.
 */
text: Array<TextPart>, } | { "kind": "link", 
/**
 * The item it opens.
 */
to: ItemRef, 
/**
 * What the reader sees.
 */
text: Array<TextPart>, };

/**
 * Themes of the window.
 */
export type Theme = "system" | "light" | "dark";

/**
 * Answers one item.
 */
export type TickRequest = { 
/**
 * The id of the run.
 */
run: RunId, 
/**
 * The id of the item in its checklist.
 */
item: string, 
/**
 * The answer from now on; `open` takes it back.
 */
state: RunTickState, 
/**
 * What to remember.
 */
note: string, };

/**
 * Something that happened with a young person.
 */
export type TimelineItem = { 
/**
 * When it happened; for a day without a time, the end of that day in UTC.
 */
at: Moment, 
/**
 * What happened, with the card that shows it.
 */
what: TimelineWhat, };

/**
 * What happened.
 */
export type TimelineWhat = { "kind": "talk", 
/**
 * The talk.
 */
talk: TalkCard, } | { "kind": "entry", 
/**
 * The entry.
 */
entry: EntryCard, } | { "kind": "followUpDone", 
/**
 * The follow-up.
 */
followUp: FollowUpCard, } | { "kind": "run", 
/**
 * The run.
 */
run: RunCard, } | { "kind": "checkIn", 
/**
 * The check-in.
 */
checkIn: CheckInCard, };

/**
 * What Today shows.
 */
export type Today = { 
/**
 * Good guides to begin with.
 */
startWith: Array<ItemCard>, 
/**
 * A checklist to begin with.
 */
startChecklist: ItemCard | null, 
/**
 * `null` before set-up and while locked.
 */
private: PrivateToday | null, };

/**
 * What a young person answered.
 */
export type TogetherAnswers = { 
/**
 * In the order of the questions; those without an answer are left out.
 */
answers: Array<CheckInAnswer>, };

/**
 * What is meant for both.
 */
export type TogetherPage = { 
/**
 * The young person's name.
 */
name: string, 
/**
 * Sets of questions for their age.
 */
sets: Array<TogetherSet>, 
/**
 * What they have answered so far.
 */
answers: Array<CheckInAnswer>, 
/**
 * Whether the adult gets the screen back only with the passphrase.
 */
asksPassphrase: boolean, };

/**
 * A set of questions for a young person, without the words to the adult.
 */
export type TogetherSet = { 
/**
 * Title, summary, ages and audience of the set, as in a list.
 */
card: ItemCard, 
/**
 * The answers offered, in order; empty when every answer is in one's own words.
 */
answers: Array<string>, 
/**
 * At least one.
 */
questions: Array<CheckInQuestion>, };

/**
 * A topic of guides.
 */
export type TopicCard = { 
/**
 * Stable within the pack; items refer to it.
 */
id: string, 
/**
 * Its name in the language of the window.
 */
title: string, };

/**
 * Something in the trash.
 */
export type TrashCard = { 
/**
 * Whether it is an entry, a check-in or a young person.
 */
kind: TrashKind, 
/**
 * The id of that entry, check-in or young person.
 */
id: TrashedId, 
/**
 * What to call it: the first line of an entry, or the young person's name.
 */
title: string, 
/**
 * The day of a check-in.
 */
day: Day | null, 
/**
 * When it was put in the trash.
 */
trashed: Moment, 
/**
 * Days until it is erased for good.
 */
daysLeft: number, };

/**
 * What can be in the trash.
 */
export type TrashKind = "entry" | "checkIn" | "person";

/**
 * Names something to put in the trash, take out of it or erase.
 */
export type TrashRequest = { "kind": "entry", 
/**
 * The id of the entry.
 */
id: EntryId, } | { "kind": "checkIn", 
/**
 * The id of the check-in.
 */
id: CheckInId, } | { "kind": "person", 
/**
 * The id of the young person.
 */
id: PersonId, };

/**
 * Names something in the trash; its kind says what.
 */
export type TrashedId = string;

/**
 * A grown-up whom a young person could turn to.
 */
export type TrustedAdultCard = { 
/**
 * Stays the same when their details are changed or handed over.
 */
id: TrustedAdultId, 
/**
 * What the young person calls them.
 */
name: string, 
/**
 * Who they are to the young person; may be empty.
 */
who: string, 
/**
 * The ring of the map they stand on.
 */
nearness: Nearness, 
/**
 * Whether one could call them at night.
 */
atNight: boolean, };

/**
 * The id of a trusted adult: a UUID in its hyphenated form.
 */
export type TrustedAdultId = string;

/**
 * Asks to take something back.
 */
export type Undo = { 
/**
 * What, as the command that did it replied.
 */
token: UndoToken, };

/**
 * Names a change that can be taken back, until the next lock.
 */
export type UndoToken = number;

/**
 * What an undoable command replies, and how to take back what it did.
 */
export type Undoable<T> = { 
/**
 * For the command `undo`; `null` when nothing was changed.
 */
undo: UndoToken | null, } & T;

/**
 * What became of what was taken back.
 */
export type Undone = { 
/**
 * How many people went to the trash and were not erased, because something had been noted or changed since.
 */
toTrash: number, };

/**
 * Opens with the recovery code and sets a new passphrase.
 */
export type UnlockWithRecovery = { 
/**
 * The code as typed.
 */
code: string, 
/**
 * The passphrase from now on.
 */
newPassphrase: string, };

/**
 * The words that a print needs besides those of the item, in the reader's language.
 *
 * Where a value belongs, the text has its name in braces: `Page {page} of {pages}`.
 */
export type Words = { 
/**
 * How dates are written.
 */
dates: DateWords, 
/**
 * Foot of a page: `{page}`, `{pages}`.
 */
page: string, 
/**
 * The ages something is for: `{ages}`, such as 11–13.
 */
ages: string, 
/**
 * How long it takes: `{minutes}`.
 */
minutes: string, 
/**
 * What a guide is called.
 */
guide: string, 
/**
 * What a checklist is called.
 */
checklist: string, 
/**
 * What an urgent-help flow is called.
 */
flow: string, 
/**
 * What a rehearsal is called.
 */
rehearsal: string, 
/**
 * What a reading is called.
 */
reading: string, 
/**
 * What a question set is called.
 */
questions: string, 
/**
 * What a platform card is called.
 */
platform: string, 
/**
 * A translation that nobody has read yet.
 */
draftTranslation: string, 
/**
 * An item that prints in another language than the reader's.
 */
notTranslated: string, 
/**
 * An item whose review is due: `{date}`.
 */
overdue: string, 
/**
 * Heading of the sources.
 */
sources: string, 
/**
 * In place of the date of a source without one.
 */
undated: string, 
/**
 * Who wrote it: `{author}`.
 */
writtenBy: string, 
/**
 * When it was last read against its sources: `{date}`.
 */
reviewed: string, 
/**
 * When somebody should do so again: `{date}`.
 */
readAgain: string, 
/**
 * Before the line for a name, on a checklist.
 */
forWhom: string, 
/**
 * Before the line for a day.
 */
onDay: string, 
/**
 * Heading of lines to write on.
 */
notes: string, 
/**
 * Above words to say aloud in a step.
 */
sayNow: string, 
/**
 * Heading of the helplines of a step: `{country}`.
 */
helplines: string, 
/**
 * Before helplines: calls show on a bill, sites in a history.
 */
traces: string, 
/**
 * Who may use a helpline: `{who}`.
 */
helplineFor: string, 
/**
 * What a helpline is not: `{what}`.
 */
helplineNot: string, 
/**
 * When somebody answers: `{hours}`.
 */
hours: string, 
/**
 * When nobody knows the hours.
 */
hoursSeeSite: string, 
/**
 * By telephone.
 */
call: string, 
/**
 * By text message.
 */
text: string, 
/**
 * By text message, with the word to send: `{word}`.
 */
textWord: string, 
/**
 * By chat.
 */
chat: string, 
/**
 * On a site.
 */
web: string, 
/**
 * By email.
 */
email: string, 
/**
 * Before the official site.
 */
site: string, 
/**
 * A contact seen confirmed: `{date}`.
 */
checked: string, 
/**
 * One seen confirmed long ago, with an official site: `{date}`.
 */
mayBeOld: string, 
/**
 * The same without a site: `{date}`.
 */
mayBeOldNoSite: string, 
/**
 * A contact seen on a page of a year, not checked since: `{year}`.
 */
seen: string, 
/**
 * The same without a site: `{year}`.
 */
seenNoSite: string, 
/**
 * A contact seen on an undated page.
 */
seenUndated: string, 
/**
 * The same without a site.
 */
seenUndatedNoSite: string, 
/**
 * Nobody has checked a number: the site only.
 */
siteOnly: string, 
/**
 * Heading of the scene of a rehearsal.
 */
scene: string, 
/**
 * How to use it on paper: cover the right-hand side, choose an answer, then uncover.
 */
howToPlay: string, 
/**
 * Above the answers.
 */
youCouldSay: string, 
/**
 * Heading of the column that says whether an answer makes telling easier or harder.
 */
whatItDoes: string, 
/**
 * For an answer with `door=open`: telling becomes easier.
 */
doorOpen: string, 
/**
 * For an answer with `door=ajar`: some of it is right.
 */
doorAjar: string, 
/**
 * For an answer with `door=closed`: telling becomes harder.
 */
doorClosed: string, 
/**
 * Where an answer leads: `{number}`.
 */
goOn: string, 
/**
 * Before what the adult answers.
 */
you: string, 
/**
 * Before what the young person answers.
 */
youngPerson: string, 
/**
 * When the facts of a platform card were seen: `{date}`.
 */
platformSeen: string, 
/**
 * The same for an undated page.
 */
platformSeenUndated: string, 
/**
 * Nobody has checked them.
 */
platformUnchecked: string, 
/**
 * How to fold a card.
 */
howToFold: string, 
/**
 * Heading of the wallet card: `{country}`.
 */
card: string, 
/**
 * Danger now.
 */
jobEmergency: string, 
/**
 * Someone may harm themselves.
 */
jobCrisis: string, 
/**
 * Talk to someone.
 */
jobTalk: string, 
/**
 * Report a crime.
 */
jobReport: string, 
/**
 * Get an image taken down.
 */
jobRemove: string, 
/**
 * Short, beside a number: `{date}`.
 */
cardChecked: string, 
/**
 * Short, beside a number checked long ago: `{date}`.
 */
cardMayBeOld: string, 
/**
 * Short, beside a number not checked since: `{year}`.
 */
cardSeen: string, 
/**
 * The same for an undated page.
 */
cardSeenUndated: string, 
/**
 * At the end of the card, with the day of the print: `{date}`. It asks to compare with the official sites.
 */
cardNote: string, 
/**
 * How to cut and fold it.
 */
howToCut: string, };

/**
 * A worry as context: never a level, never a number. Each part may be empty.
 */
export type Worry = { 
/**
 * What changed.
 */
changed: string, 
/**
 * What else could explain it.
 */
explains: string, 
/**
 * Who already helps.
 */
helps: string, 
/**
 * What would help next.
 */
next: string, };

/** Someone of whom nothing is known yet. */
export const NOBODY: PersonDetails = {
  "name": "",
  "birthYear": null,
  "role": "child",
  "language": "",
  "rhythmDays": null,
  "since": null,
  "consent": "",
  "safeguardingContact": "",
  "matters": ""
};

/** Every command, with what it takes and gives. */
export type Commands = {
  start: { request: Nothing; reply: Start };
  settings_save: { request: Settings; reply: Start };
  about: { request: Nothing; reply: About };
  open_site: { request: OpenSite; reply: Done };
  print_page: { request: Nothing; reply: Done };
  activity: { request: Nothing; reply: Done };
  writing_saved: { request: Nothing; reply: Done };
  shelf: { request: ShelfRequest; reply: Shelf };
  guide: { request: ItemRequest; reply: GuidePage };
  checklist: { request: ItemRequest; reply: ChecklistPage };
  flow: { request: FlowRequest; reply: FlowPage };
  rehearsal: { request: ItemRequest; reply: RehearsalPage };
  reading: { request: ItemRequest; reply: ReadingPage };
  platform: { request: ItemRequest; reply: ReadingPage };
  question_set: { request: ItemRequest; reply: QuestionSetPage };
  item_save_pdf: { request: SaveItemPdf; reply: Saved };
  helpline_card_save_pdf: { request: SaveHelplineCard; reply: Saved };
  countries: { request: Nothing; reply: Array<CountryCard> };
  helplines: { request: ById<string>; reply: CountryHelp };
  find: { request: FindRequest; reply: Found };
  today: { request: Nothing; reply: Today };
  passphrase_strength: { request: PassphraseOnly; reply: PassphraseStrength };
  private_space_create: { request: PassphraseOnly; reply: RecoverySheet };
  recovery_confirm: { request: RecoveryConfirm; reply: RecoveryConfirmed };
  recovery_save: { request: SaveSheet; reply: Saved };
  recovery_replace: { request: PassphraseOnly; reply: RecoverySheet };
  unlock: { request: PassphraseOnly; reply: Start };
  unlock_with_recovery: { request: UnlockWithRecovery; reply: Start };
  lock: { request: LockRequest; reply: Done };
  passphrase_change: { request: ChangePassphrase; reply: Done };
  backups: { request: Nothing; reply: Backups };
  backup_now: { request: Nothing; reply: BackupCard };
  backups_renew: { request: Nothing; reply: BackupCard };
  backup_restore: { request: ById<string>; reply: Start };
  undo: { request: Undo; reply: Undone };
  people: { request: Nothing; reply: Array<PersonCard> };
  person: { request: PersonRequest; reply: PersonPage };
  person_save: { request: SavePerson; reply: PersonCard };
  going: { request: ById<PersonId>; reply: GoingPage };
  supervision: { request: SupervisionRequest; reply: SupervisionPage };
  supervision_save_pdf: { request: SaveSupervision; reply: Saved };
  people_archived: { request: Nothing; reply: Array<PersonCard> };
  person_archive: { request: ArchivePerson; reply: Undoable<PersonCard> };
  closing: { request: ById<PersonId>; reply: ClosingPage };
  copies_holding: { request: ById<PersonId>; reply: CopiesHolding };
  still_needed: { request: Nothing; reply: StillNeeded };
  keep_until: { request: KeepUntil; reply: Undoable<Done> };
  retention: { request: Nothing; reply: RetentionRule };
  retention_save: { request: SetRetention; reply: RetentionRule };
  handover: { request: ById<PersonId>; reply: HandoverContents };
  handover_make: { request: MakeHandover; reply: HandoverMade };
  handover_stop: { request: Nothing; reply: Done };
  handover_save: { request: SaveHandover; reply: Saved };
  handover_choose: { request: Nothing; reply: HandoverChosen };
  handover_open: { request: OpenHandover; reply: HandoverPreview };
  handover_keep: { request: Nothing; reply: Undoable<PersonCard> };
  people_import_open: { request: Nothing; reply: ImportReply };
  people_import_preview: { request: ImportPlan; reply: ImportReply };
  people_import: { request: ImportPlan; reply: Undoable<Imported> };
  people_import_forget: { request: Nothing; reply: Done };
  people_merge: { request: MergePeople; reply: Undoable<PersonCard> };
  people_alike: { request: Nothing; reply: Array<AlikePeople> };
  people_not_the_same: { request: NotTheSame; reply: Done };
  pauses: { request: Nothing; reply: Array<PauseCard> };
  pause_add: { request: AddPause; reply: Array<PauseCard> };
  pause_remove: { request: ById<PauseId>; reply: Undoable<Done> };
  trusted_adults: { request: ById<PersonId>; reply: Array<TrustedAdultCard> };
  trusted_adult_save: { request: SaveTrustedAdult; reply: Array<TrustedAdultCard> };
  trusted_adult_remove: { request: ById<TrustedAdultId>; reply: Undoable<Done> };
  check_in_begin: { request: ById<PersonId>; reply: CheckInPage };
  check_in: { request: ById<CheckInId>; reply: CheckInPage };
  check_in_draft_save: { request: SaveCheckIn; reply: DraftSaved };
  check_in_draft_discard: { request: ById<PersonId>; reply: Undoable<Done> };
  check_in_keep: { request: SaveCheckIn; reply: Undoable<CheckInCard> };
  together_begin: { request: BeginTogether; reply: Start };
  together_page: { request: Nothing; reply: TogetherPage };
  together_save: { request: TogetherAnswers; reply: DraftSaved };
  together_keep: { request: TogetherAnswers; reply: DraftSaved };
  together_end: { request: Nothing; reply: Start };
  talk_save: { request: SaveTalk; reply: Undoable<TalkSaved> };
  talk_remove: { request: ById<TalkId>; reply: Undoable<Done> };
  follow_ups: { request: FollowUpsRequest; reply: FollowUpsPage };
  follow_up_save: { request: SaveFollowUp; reply: Undoable<FollowUpCard> };
  follow_up_done: { request: FollowUpDone; reply: Undoable<FollowUpCard> };
  follow_up_remove: { request: ById<FollowUpId>; reply: Undoable<Done> };
  follow_ups_save_calendar: { request: SaveCalendar; reply: Saved };
  suggestion_not_now: { request: SuggestionNotNow; reply: Undoable<Done> };
  runs: { request: Nothing; reply: Array<RunCard> };
  run_start: { request: StartRun; reply: RunPage };
  run: { request: ById<RunId>; reply: RunPage };
  run_tick: { request: TickRequest; reply: RunPage };
  run_finish: { request: ById<RunId>; reply: RunPage };
  run_remove: { request: ById<RunId>; reply: Done };
  journal: { request: JournalRequest; reply: JournalPage };
  entry_cards: { request: EntryCardsRequest; reply: Array<EntryCard> };
  entry_new: { request: Nothing; reply: NewEntry };
  entry: { request: ById<EntryId>; reply: EntryPage };
  draft_save: { request: SaveDraft; reply: DraftSaved };
  draft_discard: { request: ById<EntryId>; reply: Undoable<Done> };
  entry_keep: { request: SaveDraft; reply: EntryPage };
  entry_versions: { request: ById<EntryId>; reply: Array<EntryVersion> };
  entry_difference: { request: CompareEntry; reply: EntryDifference };
  entry_revert: { request: RevertEntry; reply: Undoable<EntryPage> };
  tags: { request: Nothing; reply: Array<TagCard> };
  tag_change: { request: ChangeTag; reply: Undoable<TagChanged> };
  saved_filters: { request: Nothing; reply: Array<SavedFilterCard> };
  saved_filter_save: { request: SaveFilter; reply: Array<SavedFilterCard> };
  saved_filter_remove: { request: ById<SavedFilterId>; reply: Undoable<Done> };
  trash: { request: Nothing; reply: Array<TrashCard> };
  trash_put: { request: TrashRequest; reply: Undoable<Done> };
  trash_restore: { request: TrashRequest; reply: Done };
  trash_erase: { request: TrashRequest; reply: Done };
};
