// Every command of the window, once. The Tauri handler, its permissions, the TypeScript types and the dev bridge are all derived from
// this file: whoever includes it defines `command_table!` first. The kinds:
//   open       works always
//   private    is refused while locked and while the young person has the screen; is handed the open space, which a lock waits for
//   undoable   private; what it changes is recorded, so that `undo` can take it back
//   together   works only while the young person has the screen
//   long       private; takes so long that it is handed only which opening it is, and enters it when it needs it
//   save       private; gives back a file, for which the person is then asked for a place
//   choose     private; the person is asked for a file, with which it then goes on
//   open_save  as `save`, works always
command_table! {
    // start and settings
    open    start(Nothing) -> Start = start::start;
    open    settings_save(Settings) -> Start = settings::save;
    open    about(Nothing) -> About = about::about;
    open    open_site(OpenSite) -> Done = sites::open;
    open    print_page(Nothing) -> Done = sites::print;
    open    activity(Nothing) -> Done = private_space::activity;
    open    writing_saved(Nothing) -> Done = save_writing::done;
    // library
    open    shelf(ShelfRequest) -> Shelf = shelves::shelf;
    open    guide(ItemRequest) -> GuidePage = guides::page;
    open    checklist(ItemRequest) -> ChecklistPage = checklists::page;
    open    flow(FlowRequest) -> FlowPage = flows::page;
    open    rehearsal(ItemRequest) -> RehearsalPage = rehearsals::page;
    open    reading(ItemRequest) -> ReadingPage = readings::page;
    open    platform(ItemRequest) -> ReadingPage = readings::platform;
    open    question_set(ItemRequest) -> QuestionSetPage = question_sets::page;
    open_save item_save_pdf(SaveItemPdf) -> Saved = prints::item;
    open_save helpline_card_save_pdf(SaveHelplineCard) -> Saved = prints::helpline_card;
    open    countries(Nothing) -> Vec<CountryCard> = helplines::countries;
    open    helplines(ById<String>) -> CountryHelp = helplines::of_country;
    open    find(FindRequest) -> Found = find::find;
    open    today(Nothing) -> Today = today::today;
    // private space
    open    passphrase_strength(PassphraseOnly) -> PassphraseStrength = private_space::strength;
    open    private_space_create(PassphraseOnly) -> RecoverySheet = private_space::create;
    private recovery_confirm(RecoveryConfirm) -> RecoveryConfirmed = recovery::confirm;
    save    recovery_save(SaveSheet) -> Saved = recovery::sheet_file;
    private recovery_replace(PassphraseOnly) -> RecoverySheet = recovery::replace;
    open    unlock(PassphraseOnly) -> Start = private_space::unlock;
    open    unlock_with_recovery(UnlockWithRecovery) -> Start = recovery::unlock;
    open    lock(LockRequest) -> Done = private_space::lock;
    private passphrase_change(ChangePassphrase) -> Done = private_space::change_passphrase;
    open    backups(Nothing) -> Backups = backups::list;
    private backup_now(Nothing) -> BackupCard = backups::make;
    private backups_renew(Nothing) -> BackupCard = backups::renew;
    open    backup_restore(ById<String>) -> Start = backups::restore;
    private undo(Undo) -> Undone = undo::undo;
    // people
    private people(Nothing) -> Vec<PersonCard> = people::list;
    private person(PersonRequest) -> PersonPage = person::page;
    private person_save(SavePerson) -> PersonCard = people::save;
    private going(ById<PersonId>) -> GoingPage = going::page;
    private supervision(SupervisionRequest) -> SupervisionPage = supervision::page;
    save    supervision_save_pdf(SaveSupervision) -> Saved = supervision::file;
    private people_archived(Nothing) -> Vec<PersonCard> = people::archived;
    undoable person_archive(ArchivePerson) -> Undoable<PersonCard> = closing::archive;
    private closing(ById<PersonId>) -> ClosingPage = closing::page;
    private copies_holding(ById<PersonId>) -> CopiesHolding = closing::copies;
    private still_needed(Nothing) -> StillNeeded = closing::still_needed;
    undoable keep_until(KeepUntil) -> Undoable<Done> = closing::keep_until;
    private retention(Nothing) -> RetentionRule = closing::retention;
    private retention_save(SetRetention) -> RetentionRule = closing::set_retention;
    private handover(ById<PersonId>) -> HandoverContents = handover::contents;
    long    handover_make(MakeHandover) -> HandoverMade = handover::make;
    private handover_stop(Nothing) -> Done = handover::stop;
    save    handover_save(SaveHandover) -> Saved = handover::file;
    choose  handover_choose(Nothing) -> HandoverChosen = handover::CHOOSE;
    long    handover_open(OpenHandover) -> HandoverPreview = handover::open;
    undoable handover_keep(Nothing) -> Undoable<PersonCard> = handover::keep;
    choose  people_import_open(Nothing) -> ImportReply = people_import::CHOOSE;
    private people_import_preview(ImportPlan) -> ImportReply = people_import::preview;
    private people_import(ImportPlan) -> Undoable<Imported> = people_import::keep;
    private people_import_forget(Nothing) -> Done = people_import::forget;
    private people_merge(MergePeople) -> Undoable<PersonCard> = merge::merge;
    private people_alike(Nothing) -> Vec<AlikePeople> = merge::alike;
    private people_not_the_same(NotTheSame) -> Done = merge::not_the_same;
    private pauses(Nothing) -> Vec<PauseCard> = pauses::list;
    private pause_add(AddPause) -> Vec<PauseCard> = pauses::add;
    undoable pause_remove(ById<PauseId>) -> Undoable<Done> = pauses::remove;
    private trusted_adults(ById<PersonId>) -> Vec<TrustedAdultCard> = trusted_adults::list;
    private trusted_adult_save(SaveTrustedAdult) -> Vec<TrustedAdultCard> = trusted_adults::save;
    undoable trusted_adult_remove(ById<TrustedAdultId>) -> Undoable<Done> = trusted_adults::remove;
    private check_in_begin(ById<PersonId>) -> CheckInPage = check_ins::begin;
    private check_in(ById<CheckInId>) -> CheckInPage = check_ins::one;
    private check_in_draft_save(SaveCheckIn) -> DraftSaved = check_ins::save_draft;
    undoable check_in_draft_discard(ById<PersonId>) -> Undoable<Done> = check_ins::discard_draft;
    undoable check_in_keep(SaveCheckIn) -> Undoable<CheckInCard> = check_ins::keep;
    private together_begin(BeginTogether) -> Start = together::begin;
    together together_page(Nothing) -> TogetherPage = together::page;
    together together_save(TogetherAnswers) -> DraftSaved = together::save;
    together together_keep(TogetherAnswers) -> DraftSaved = together::keep;
    together together_end(Nothing) -> Start = together::end;
    undoable talk_save(SaveTalk) -> Undoable<TalkSaved> = talks::save;
    undoable talk_remove(ById<TalkId>) -> Undoable<Done> = talks::remove;
    private follow_ups(FollowUpsRequest) -> FollowUpsPage = follow_ups::list;
    undoable follow_up_save(SaveFollowUp) -> Undoable<FollowUpCard> = follow_ups::save;
    undoable follow_up_done(FollowUpDone) -> Undoable<FollowUpCard> = follow_ups::done;
    undoable follow_up_remove(ById<FollowUpId>) -> Undoable<Done> = follow_ups::remove;
    save    follow_ups_save_calendar(SaveCalendar) -> Saved = calendar::file;
    undoable suggestion_not_now(SuggestionNotNow) -> Undoable<Done> = today::not_now;
    // checklist runs
    private runs(Nothing) -> Vec<RunCard> = checklist_runs::list;
    private run_start(StartRun) -> RunPage = checklist_runs::start;
    private run(ById<RunId>) -> RunPage = checklist_runs::page;
    private run_tick(TickRequest) -> RunPage = checklist_runs::tick;
    private run_finish(ById<RunId>) -> RunPage = checklist_runs::finish;
    private run_remove(ById<RunId>) -> Done = checklist_runs::remove;
    // journal
    private journal(JournalRequest) -> JournalPage = journal::page;
    private entry_cards(EntryCardsRequest) -> Vec<EntryCard> = journal::cards;
    private entry_new(Nothing) -> NewEntry = journal::new_entry;
    private entry(ById<EntryId>) -> EntryPage = journal::entry;
    private draft_save(SaveDraft) -> DraftSaved = journal::save_draft;
    undoable draft_discard(ById<EntryId>) -> Undoable<Done> = journal::discard_draft;
    private entry_keep(SaveDraft) -> EntryPage = journal::keep;
    private entry_versions(ById<EntryId>) -> Vec<EntryVersion> = journal::versions;
    private entry_difference(CompareEntry) -> EntryDifference = journal::difference;
    undoable entry_revert(RevertEntry) -> Undoable<EntryPage> = journal::revert;
    private tags(Nothing) -> Vec<TagCard> = tags::list;
    undoable tag_change(ChangeTag) -> Undoable<TagChanged> = tags::change;
    private saved_filters(Nothing) -> Vec<SavedFilterCard> = saved_filters::list;
    private saved_filter_save(SaveFilter) -> Vec<SavedFilterCard> = saved_filters::save;
    undoable saved_filter_remove(ById<SavedFilterId>) -> Undoable<Done> = saved_filters::remove;
    // trash
    private trash(Nothing) -> Vec<TrashCard> = trash::list;
    undoable trash_put(TrashRequest) -> Undoable<Done> = trash::put;
    private trash_restore(TrashRequest) -> Done = trash::restore;
    private trash_erase(TrashRequest) -> Done = trash::erase;
}
