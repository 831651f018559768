/** How long a message stays. Long enough to read twice and to reach Undo with the keyboard. */
export const TOAST_MS = 10_000;

export type Toast = {
  id: number;
  message: string;
  action?: { label: string; run: () => void | Promise<void> } | undefined;
};

let next = 1;
export const toasts = $state<Toast[]>([]);

/** Shows a message at the foot of the window, with an action if it can be taken back. */
export function toast(message: string, action?: Toast["action"]): number {
  const id = next++;
  toasts.push({ id, message, action });
  // Three at a time are readable.
  while (toasts.length > 3) toasts.shift();
  return id;
}

export function dismissToast(id: number): void {
  const index = toasts.findIndex((one) => one.id === id);
  if (index >= 0) toasts.splice(index, 1);
}

export function clearToasts(): void {
  toasts.length = 0;
}
