/** Identity of a build on a hosted runner, as the runner states it (公共构建机). Whoever runs the command by hand can state it too. */
export type HostedBuild = {
  /** `https://github.com/owner/name/.github/workflows/release.yml@refs/tags/v1.0.0` */
  readonly builder: string;
  /** Address of the run and its attempt. */
  readonly invocation: string;
  /** `git+https://github.com/owner/name@refs/tags/v1.0.0` */
  readonly source: string;
  readonly commit: string;
  readonly workflow: { readonly repository: string; readonly path: string; readonly ref: string };
  /** `github-hosted` or `self-hosted` */
  readonly runner: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the variables that GitHub Actions sets; null anywhere else. Throws when one of them is missing. */
export function hostedBuild(env: Environment): HostedBuild | null {
  if (env['GITHUB_ACTIONS'] !== 'true') return null;
  const given = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`${name} is not set: nothing can be said about this run`);
    return value;
  };
  const repository = `${given('GITHUB_SERVER_URL')}/${given('GITHUB_REPOSITORY')}`;
  const workflow = given('GITHUB_WORKFLOW_REF');
  const [, path = '', ref = ''] = /^[^/]+\/[^/]+\/(.+?)@(.+)$/.exec(workflow) ?? [];
  if (path === '') throw new Error(`GITHUB_WORKFLOW_REF: ${workflow}`);
  return {
    builder: `${given('GITHUB_SERVER_URL')}/${workflow}`,
    invocation: `${repository}/actions/runs/${given('GITHUB_RUN_ID')}/attempts/${given('GITHUB_RUN_ATTEMPT')}`,
    source: `git+${repository}@${given('GITHUB_REF')}`,
    commit: given('GITHUB_SHA'),
    workflow: { repository, path, ref },
    runner: given('RUNNER_ENVIRONMENT'),
  };
}
