/** Puts words on the clipboard. Some web views have no `navigator.clipboard`; then the old way. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const holder = document.createElement("textarea");
    holder.value = text;
    holder.className = "copy-holder";
    holder.setAttribute("readonly", "");
    const back = document.activeElement;
    document.body.append(holder);
    holder.select();
    let done: boolean;
    try {
      done = document.execCommand("copy");
    } catch {
      done = false;
    }
    holder.remove();
    if (back instanceof HTMLElement) back.focus();
    return done;
  }
}
