import type { Core } from '@strapi/strapi';
import { configOf } from '../config';
import type { Day } from '../rules/calendar';
import { NOTICE_SETTINGS } from './schema';
import { DEFAULT_TIMETABLE, type NoticeSettings, type SettingsVersion } from './settings';

interface Row {
  valid_from: string;
  body: string;
}

/** Settings are kept by version; of those that apply on a day the one that began last is the one of that day. */
export function settingsOf(strapi: Core.Strapi) {
  const table = () => strapi.db.connection(NOTICE_SETTINGS);
  const versionOf = ({ valid_from, body }: Row): SettingsVersion => ({ ...JSON.parse(body), validFrom: valid_from });

  return {
    /** The settings of a day: recorded ones, or those that came with the installation. */
    async on(day: Day): Promise<NoticeSettings> {
      const row: Row | undefined = await table()
        .where('valid_from', '<=', day)
        .orderBy([
          { column: 'valid_from', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .first();
      if (row) return versionOf(row);
      const { supervisorRoles = ['strapi-super-admin'] } = configOf(strapi).notices;
      return { ...DEFAULT_TIMETABLE, supervisorRoles, supervisorAddresses: [] };
    },

    /** Recorded versions that do not apply yet. */
    async after(day: Day): Promise<SettingsVersion[]> {
      const rows: Row[] = await table().where('valid_from', '>', day).orderBy(['valid_from', 'id']);
      return rows.map(versionOf);
    },

    async record({ validFrom, ...body }: SettingsVersion, recordedAt: Date, actor: string): Promise<void> {
      await table().insert({
        valid_from: validFrom,
        body: JSON.stringify(body),
        recorded_at: recordedAt.toISOString(),
        actor,
      });
    },
  };
}
