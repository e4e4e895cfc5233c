import type { UID } from '@strapi/strapi';
import { labelOf } from '../forms/labels';
import type { Reason } from './refusal';

/** Gathers the reasons against a publication, each beginning with the field's name as the form shows it. */
export function collectorFor<Record_ extends object>(uid: UID.ContentType, record: Record_) {
  const reasons: Reason[] = [];
  const refuse = (field: keyof Record_ & string, code: string, words: string) => {
    reasons.push({ code, field, message: `${labelOf(uid, field)}: ${words}` });
  };
  return {
    reasons,
    refuse,
    /** Refuses when the field is empty: null, "", 0, false or an empty list. */
    need(field: keyof Record_ & string, words = 'chưa có.') {
      const value: unknown = record[field];
      if (Array.isArray(value) ? value.length === 0 : !value) refuse(field, 'missing', words);
    },
  };
}
