// Composition root of the page: chooses the platform, connects, starts the application.
import './app/zod-jitless.ts';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ui/tokens.css';
import './ui/high-contrast.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { browserPlatform, deskPlatform } from './platform/index.ts';
import { usePreferences } from './state/index.ts';
import { startI18n } from './ui/i18n.ts';

// A file dropped beside a drop zone must not replace the application.
for (const event of ['dragover', 'drop'] as const) window.addEventListener(event, (e) => e.preventDefault());

const platform = window.desk ? deskPlatform(window.desk) : browserPlatform();
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');
const [connection] = await Promise.all([platform.connect(), startI18n(usePreferences.getState().locale)]);
createRoot(root).render(<App platform={platform} connection={connection} />);
