import type { Core } from '@strapi/strapi';
import { calendarController } from '../calendar-feed/calendar.controller';
import { ensureCalendarTable } from '../calendar-feed/schema';
import { watchTheClock } from './cron';
import { noticesController } from './http/notices.controller';
import { settingsController } from './http/settings.controller';
import { queueDue } from './queue';
import { ensureNoticeTables } from './schema';
import { sendDue } from './send';

/** Tables and clock of notices and of the calendar feed. Sends nothing itself: a start never waits for mail. */
export async function bootstrapNotices(strapi: Core.Strapi): Promise<void> {
  await ensureNoticeTables(strapi);
  await ensureCalendarTable(strapi);
  watchTheClock(strapi);
}

/** The two rounds of notices: write down what is due, send what waits. */
export const noticesOf = (strapi: Core.Strapi) => ({
  queueDue: () => queueDue(strapi),
  sendDue: () => sendDue(strapi),
});

export const noticeControllers = {
  notices: noticesController,
  'notice-settings': settingsController,
  calendar: calendarController,
};
