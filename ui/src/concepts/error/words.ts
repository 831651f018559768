import { BackendError } from "../../backend";
import { m } from "../../messages/compiled/messages";

/** What went wrong, in the reader's words. */
export function errorWords(thrown: unknown): string {
  if (!(thrown instanceof BackendError)) return m.error_failed();
  switch (thrown.code) {
    case "locked":
      return m.error_locked();
    case "alreadyExists":
      return m.error_already_exists();
    case "wrongPassphrase":
      return thrown.waitMs && thrown.waitMs >= 1000
        ? m.error_wrong_passphrase_wait({ seconds: Math.ceil(thrown.waitMs / 1000) })
        : m.error_wrong_passphrase();
    case "wrongRecoveryCode":
      return thrown.group === null
        ? m.error_wrong_recovery()
        : m.error_wrong_recovery_group({ group: thrown.group + 1 });
    case "passphraseTooWeak":
      return m.error_passphrase_too_weak();
    case "passphraseTooLong":
      return m.error_passphrase_too_long();
    case "tooLarge":
      return m.error_too_large();
    case "keyFileDamaged":
      return m.error_key_file_damaged();
    case "keyFileMissing":
      return m.error_key_file_missing();
    case "vaultDamaged":
      return m.error_vault_damaged();
    case "backupDamaged":
      return m.error_backup_damaged();
    case "draftUnreadable":
      return m.check_in_unreadable_text();
    case "vaultNewer":
      return m.error_vault_newer();
    case "inUse":
      return m.error_in_use();
    case "handoverWrongKey":
      return m.error_handover_wrong_key();
    case "handoverUnknown":
      return m.error_handover_unknown();
    case "handoverDamaged":
      return m.error_handover_damaged();
    case "handoverTooLarge":
      return m.error_handover_too_large();
    case "handoverNewer":
      return m.error_handover_newer();
    case "diskFull":
      return m.error_disk_full();
    case "readOnly":
      return m.error_read_only();
    case "notFound":
      return m.error_not_found();
    case "changedSince":
      return m.error_changed_since();
    case "invalid":
      return m.error_invalid();
    case "notOfficial":
      return m.error_not_official();
    case "cancelled":
    case "badRequest":
    case "failed":
      return m.error_failed();
  }
}

/** Whether the reader stopped it themselves: nothing to say. */
export function wasCancelled(thrown: unknown): boolean {
  return thrown instanceof BackendError && thrown.code === "cancelled";
}
