/** Names of the editor's parts that carry along what it does not know. */
export const AS_WRITTEN = "asWritten";
export const AS_WRITTEN_BLOCK = "asWrittenBlock";
