import { RefusalError } from '#host/refusal-error.ts';
import { ANSWER_SCHEMAS } from './answer-schemas.ts';
import { ANSWER_LIMITS, fitsAnswer } from './answer-size.ts';
import type { RunTask, TaskName } from './tasks.ts';

/**
 * Runs tasks and takes the answers of those that read files from outside only as their schemas have them. An answer that is none is a fault of
 * the reader (`Error`), one that is too much is refused: `job-answer-too-large`.
 */
export function checkedAnswers(run: RunTask): RunTask {
  return async (name, input, options) => {
    const answer = await run(name, input, options);
    return checked(name, answer) as typeof answer;
  };
}

function checked(name: TaskName, answer: unknown): unknown {
  const schema = ANSWER_SCHEMAS[name];
  if (!schema) return answer;
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${name}: answer refused at ${issue?.path.join('.')}: ${issue?.message}`);
}

/** Called where the answer is, before it is copied anywhere. Refuses `job-answer-too-large`. */
export function refuseLargeAnswer(name: TaskName, answer: unknown): void {
  if (ANSWER_SCHEMAS[name] && !fitsAnswer(answer))
    throw new RefusalError('job-answer-too-large', { limit: ANSWER_LIMITS.words / 1024 / 1024 });
}
