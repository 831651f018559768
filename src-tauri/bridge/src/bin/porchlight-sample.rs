//! Fills a new private space with people who do not exist, the same for the same seed: to try the app with as much as a mentor has after
//! two years, and to measure it. `cargo xtask sample FOLDER` runs this.
//!
//! Arguments: the folder, how many people, how many entries, the tag of the language, the seed.
#![allow(clippy::print_stdout, reason = "it is run in a terminal")]
use std::{env, error::Error, fs, path::Path};

use fastrand::Rng;
use jiff::{Span, Timestamp, ToSpan, Zoned, civil::Date, tz::TimeZone};
use porchlight_domain::private::{
    Answer, CheckInNoted, ContactHow, EntryAbout, EntryKind, FollowUpFrom, PersonDetails, PersonId, Role, Worry,
};
use porchlight_library::Library;
use porchlight_vault::{FollowUpDetails, KeyCost, TalkDetails, Vault, Writer};
use serde::Deserialize;

/// Opens the sample. It protects nothing.
const PASSPHRASE: &str = "sample porch lamp evening";
/// How far back the sample goes, in days: two years.
const DAYS: i32 = 730;
/// Holidays of everyone: how many days ago they began and ended.
const HOLIDAYS: [(i32, i32); 3] = [(480, 440), (330, 316), (120, 82)];
/// Entries kept in one change: a sample need not be written one by one.
const ENTRIES_A_CHANGE: usize = 200;

const NAMES: &[&str] = &[
    "Mila", "Dao", "J. R.", "Wren", "Kit", "Noor", "Sol", "A. M.", "Ines", "Bee", "Teo", "Lark", "Ploy", "Max", "R.", "Juno", "Nan", "Cy",
    "Fern", "Omi",
];

/// What a sample says in one language, `resources/languages/TAG/sample.json`: whole sentences, put together anew.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Words<'a> {
    #[serde(borrow)]
    notes: Vec<&'a str>,
    strengths: Vec<&'a str>,
    worries: Vec<&'a str>,
    follow_ups: Vec<&'a str>,
    matters: Vec<&'a str>,
    tags: Vec<&'a str>,
    decided: &'a str,
}

/// What a sample is made of.
struct Sample<'a> {
    rng: Rng,
    words: &'a Words<'a>,
    locale: &'a str,
    library: Library,
    today: Date,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [folder, people, entries, locale, seed] = arguments.as_slice() else {
        return Err("say: FOLDER PEOPLE ENTRIES LANGUAGE SEED".into());
    };
    let folder = Path::new(folder);
    let resources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../resources");
    let text = fs::read_to_string(resources.join("languages").join(locale).join("sample.json"))?;
    let words: Words<'_> = serde_json::from_str(&text)?;
    let mut sample = Sample {
        rng: Rng::with_seed(seed.parse()?),
        words: &words,
        locale,
        library: Library::open(&resources.join("packs/starter")),
        today: Zoned::now().date(),
    };
    let (vault, _) = Vault::create(folder, PASSPHRASE, KeyCost::STANDARD, sample.moment(DAYS))?;
    sample.holidays(&vault)?;
    let people = sample.people(&vault, people.parse()?)?;
    sample.entries(&vault, &people, entries.parse()?)?;
    vault.lock()?;
    println!("{PASSPHRASE}");
    Ok(())
}

impl Sample<'_> {
    /// Five in the afternoon so many days ago, in UTC.
    fn moment(&self, days_ago: i32) -> Timestamp {
        let day = self.today.saturating_sub(days_ago.days());
        day.at(17, 0, 0, 0)
            .to_zoned(TimeZone::UTC)
            .map_or(Timestamp::UNIX_EPOCH, |moment| moment.timestamp())
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.rng.usize(..all.len())]
    }

    fn sentences(&mut self, most: usize) -> String {
        let count = self.rng.usize(1..=most);
        let words = self.words;
        (0..count).map(|_| self.one_of(&words.notes)).collect::<Vec<_>>().join(" ")
    }

    fn holidays(&self, vault: &Vault) -> porchlight_vault::Result<()> {
        vault.write(|writer| {
            for (began, ended) in HOLIDAYS {
                let day = |days_ago: i32| self.today.saturating_sub(days_ago.days());
                writer.pause_add(None, day(began), day(ended), self.moment(began))?;
            }
            Ok(())
        })
    }

    fn people(&mut self, vault: &Vault, count: usize) -> Result<Vec<PersonId>, Box<dyn Error>> {
        let mut added = Vec::new();
        for at in 0..count {
            let round = at / NAMES.len();
            let name = NAMES[at % NAMES.len()];
            let name = if round == 0 {
                name.to_owned()
            } else {
                format!("{name} {}", round + 1)
            };
            let words = self.words;
            let begun = self.rng.i32(30..DAYS);
            let details = PersonDetails {
                rhythm_days: (at % 8 != 7).then(|| self.one_of(&[7, 14, 14, 30])),
                since: Some(self.today.saturating_sub(begun.days())),
                matters: self.one_of(&words.matters).to_owned(),
                ..PersonDetails::named(
                    name,
                    Some(self.today.year() - self.rng.i16(6..=17)),
                    if at % 20 == 0 { Role::Child } else { Role::Mentee },
                )
            };
            let now = self.moment(begun);
            let person = vault.write(|writer| {
                let person = writer.person_save(None, &details, now)?;
                self.contacts(writer, person, details.rhythm_days.unwrap_or(30), begun)?;
                Ok(person)
            })?;
            added.push(person);
        }
        Ok(added)
    }

    /// Check-ins and talks with someone since they began, about as often as their rhythm says.
    fn contacts(&mut self, writer: &Writer<'_>, person: PersonId, rhythm: u16, begun: i32) -> porchlight_vault::Result<()> {
        let guides: Vec<String> = self.library.guides(self.locale).iter().map(|guide| guide.item.id.clone()).collect();
        let mut days_ago = begun;
        while days_ago > 0 {
            let day = self.today.saturating_sub(days_ago.days());
            let now = self.moment(days_ago);
            if self.rng.u8(..5) == 0 {
                let talk = TalkDetails {
                    person,
                    guide: Some(guides[self.rng.usize(..guides.len())].clone()),
                    day,
                    note: self.sentences(2),
                };
                writer.talk_save(None, &talk, now)?;
            } else {
                let noted = self.check_in(person, day, &guides);
                let id = writer.check_in_keep(None, &noted, now)?;
                if self.rng.u8(..3) == 0 {
                    let words = self.words;
                    let follow_up = FollowUpDetails {
                        person: Some(person),
                        what: self.one_of(&words.follow_ups).to_owned(),
                        due: day.saturating_add(Span::new().days(self.rng.i32(3..21))),
                        planned: None,
                        from: FollowUpFrom::CheckIn(id),
                    };
                    let follow_up = writer.follow_up_save(None, &follow_up, now)?;
                    if days_ago > 14 {
                        writer.follow_up_done(follow_up, self.moment(days_ago - 10))?;
                    }
                }
            }
            days_ago -= i32::from(rhythm) + self.rng.i32(-2..=6).max(1 - i32::from(rhythm));
        }
        Ok(())
    }

    fn check_in(&mut self, person: PersonId, day: Date, guides: &[String]) -> CheckInNoted {
        let words = self.words;
        let how = self.one_of(&[
            ContactHow::InPerson,
            ContactHow::InPerson,
            ContactHow::Call,
            ContactHow::Messages,
            ContactHow::NotReached,
        ]);
        let answers = self.answers();
        CheckInNoted {
            person,
            day,
            how,
            minutes: how.is_contact().then(|| self.one_of(&[15, 30, 45, 60])),
            note: self.sentences(3),
            strengths: if self.rng.bool() {
                self.one_of(&words.strengths).to_owned()
            } else {
                String::new()
            },
            worry: Worry {
                changed: if self.rng.u8(..6) == 0 {
                    self.one_of(&words.worries).to_owned()
                } else {
                    String::new()
                },
                ..Worry::default()
            },
            answers: if how.is_contact() { answers } else { Vec::new() },
            guides: if self.rng.u8(..4) == 0 {
                vec![guides[self.rng.usize(..guides.len())].clone()]
            } else {
                Vec::new()
            },
            topics: Vec::new(),
            next: None,
        }
    }

    /// Two questions of the check-in set, and now and then how it has been in their own answers.
    fn answers(&mut self) -> Vec<Answer> {
        let mut answers = Vec::new();
        for (id, most, theirs) in [("check-in-questions", 2, false), ("wellbeing", 12, true)] {
            if theirs && self.rng.u8(..3) != 0 {
                continue;
            }
            let Some(set) = self.library.question_set(id, self.locale) else {
                continue;
            };
            let questions: Vec<(String, String)> = set
                .groups
                .iter()
                .flat_map(|group| &group.questions)
                .map(|question| {
                    let words = question.young.as_ref().unwrap_or(&question.words);
                    (question.id.clone(), porchlight_domain::content::Inline::plain(words))
                })
                .collect();
            let offered = set.answers.clone();
            let first = if theirs { 0 } else { self.rng.usize(..questions.len()) };
            for at in 0..most.min(questions.len()) {
                let (question, words) = questions[(first + at) % questions.len()].clone();
                let answer = if offered.is_empty() {
                    self.sentences(1)
                } else {
                    offered[self.rng.usize(..offered.len())].clone()
                };
                answers.push(Answer {
                    question_set: id.to_owned(),
                    question,
                    words,
                    answer,
                    theirs,
                });
            }
        }
        answers
    }

    /// A note as someone would write it: mostly plain, now and then with a heading, a list or their words set apart.
    fn note(&mut self) -> (EntryKind, String) {
        let kind = self.one_of(&[
            EntryKind::Note,
            EntryKind::Note,
            EntryKind::Note,
            EntryKind::Conversation,
            EntryKind::Conversation,
            EntryKind::Observed,
            EntryKind::Decision,
        ]);
        let (title, rest) = (self.sentences(1), self.sentences(6));
        let words = self.words;
        let said = self.one_of(&words.notes);
        let text = match kind {
            EntryKind::Conversation => format!("{title}\n\n{rest}\n\n> {said}"),
            EntryKind::Decision => format!(
                "{title}\n\n## {}\n\n- {}\n- **{}**",
                words.decided,
                self.one_of(&words.follow_ups),
                self.one_of(&words.follow_ups)
            ),
            EntryKind::Note | EntryKind::Observed | EntryKind::Disclosure => format!("{title}\n\n{rest}"),
        };
        (kind, text)
    }

    fn tags(&mut self) -> Vec<String> {
        let words = self.words;
        let mut tags: Vec<String> = (0..self.rng.usize(..3)).map(|_| self.one_of(&words.tags).to_owned()).collect();
        tags.sort();
        tags.dedup();
        tags
    }

    fn entries(&mut self, vault: &Vault, people: &[PersonId], count: usize) -> Result<(), Box<dyn Error>> {
        let mut written = 0;
        while written < count {
            let now = ENTRIES_A_CHANGE.min(count - written);
            vault.write(|writer| {
                for at in written..written + now {
                    let days_ago = DAYS - i32::try_from(at * DAYS as usize / count).unwrap_or(DAYS);
                    let (kind, text) = self.note();
                    let about = if people.is_empty() {
                        Vec::new()
                    } else {
                        vec![people[self.rng.usize(..people.len())]]
                    };
                    let moment = self.moment(days_ago);
                    let entry = writer.draft_save(None, &text, &about, moment)?;
                    let about = EntryAbout {
                        kind,
                        // Now and then written down a few days later.
                        day: self
                            .today
                            .saturating_sub((days_ago + if self.rng.u8(..6) == 0 { self.rng.i32(1..5) } else { 0 }).days()),
                        tags: self.tags(),
                    };
                    writer.draft_describe(entry, &about)?;
                    writer.entry_keep(entry, moment)?;
                }
                Ok(())
            })?;
            written += now;
        }
        Ok(())
    }
}
