import type { problemPolicy as zh } from '../zh-CN/problem-policy.ts';

export const problemPolicy: Record<keyof typeof zh, string> = {
  'policy-bad-value':
    'The policy “{{key}}” has a value that cannot be used ({{source}}); the strictest one holds instead. Tell your administrator: the chapter Policy of the manual says how it is written.',
  'policy-checkpoint-copy-failed':
    'The checkpoint was not copied to the folder that your administrator prescribes ({{folder}}, {{reason}}). The record itself is saved. Look at that folder, then make a checkpoint on the page Workspace.',
  'policy-no-browser-door':
    'Your administrator does not allow workspaces to be opened in a browser ({{source}}). Use the desktop window of Zhunsheng.',
  'policy-package-unsigned':
    'Your administrator allows only archive packages with a trusted signature ({{source}}); this one has none. Ask its sender for a signed one, or your administrator to put their public key into {{folder}}.',
  'policy-unknown-key':
    'The policy has a name that is not known, “{{key}}” ({{source}}); it is left out. Ask your administrator to check the spelling.',
  'policy-unreadable':
    'The policy of your administrator cannot be read ({{source}}, {{reason}}). What it does not say is handled in the strictest way: no network, no external links. The workspace can be used as before; tell your administrator.',
  'policy-unsafe':
    'The file of the policy ({{source}}) does not belong to the administrator, or others may write it; it is not believed, and the strictest values hold. The file and its folder must be writable by root only.',
  'policy-workspace-root':
    'Your administrator does not allow a workspace in “{{dir}}” ({{source}}). Nothing in it was changed. Move the whole folder to an allowed place, then open it: {{roots}}.',
};
