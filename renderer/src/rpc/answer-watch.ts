const ASK_MS = 10_000;
const AGAIN_MS = 1_000;
const PATIENCE_MS = 15_000;

/**
 * Asks the host now and then whether it is there, as long as the signal is not aborted: `tell(true)` when it has not answered for 15 s (it hangs, it
 * is gone, it takes long to open), `tell(false)` as soon as it answers.
 */
export async function watchAnswers(
  ask: (signal: AbortSignal) => Promise<unknown>,
  tell: (silent: boolean) => void,
  signal: AbortSignal,
): Promise<void> {
  let patience: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(patience));
  while (!signal.aborted) {
    patience ??= setTimeout(() => tell(true), PATIENCE_MS);
    const answered = await ask(signal).then(
      () => true,
      () => false,
    );
    if (answered) {
      clearTimeout(patience);
      patience = undefined;
      if (!signal.aborted) tell(false);
    }
    await new Promise((resolve) => setTimeout(resolve, answered ? ASK_MS : AGAIN_MS));
  }
}
