import {
  IconBuildingCommunity,
  IconCalendarEvent,
  IconCalendarMonth,
  IconChartBar,
  IconFileDescription,
  IconFiles,
  IconHome,
  IconStack2,
  IconTimeline,
  IconUsers,
} from '@tabler/icons-react';

/** The places of the desk, as the navigation has them. */
export const PLACES = [
  { to: '/', key: 'app.nav.home', icon: IconHome },
  { to: '/projects', key: 'app.nav.projects', icon: IconFiles },
  { to: '/plans', key: 'app.nav.plans', icon: IconStack2 },
  { to: '/portfolio', key: 'app.nav.portfolio', icon: IconTimeline },
  { to: '/calendar', key: 'app.nav.calendar', icon: IconCalendarMonth },
  { to: '/meetings', key: 'app.nav.meetings', icon: IconCalendarEvent },
  { to: '/documents', key: 'app.nav.documents', icon: IconFileDescription },
  { to: '/committees', key: 'app.nav.committees', icon: IconBuildingCommunity },
  { to: '/statistics', key: 'app.nav.statistics', icon: IconChartBar },
  { to: '/people', key: 'app.nav.people', icon: IconUsers },
] as const;

export const WORKSPACE = '/workspace';
