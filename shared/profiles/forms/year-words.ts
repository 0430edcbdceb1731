/** Words of the papers of a committee's year for what records hold as codes. */
export const yearWords: Readonly<Record<'zh-CN' | 'en', Readonly<Record<'joined' | 'left', string>>>> = {
  'zh-CN': { joined: '增补', left: '退出' },
  en: { joined: 'joined', left: 'left' },
};
