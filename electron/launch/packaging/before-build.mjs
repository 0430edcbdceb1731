/**
 * electron-builder asks before it looks for packages: everything is bundled, none is rebuilt, searched for or packed.
 * (`npmRebuild: false` would still search.)
 */
export const beforeBuild = () => false;
