import pg from 'pg';

/**
 * Strapi's columns of instants carry no zone on PostgreSQL, and the driver would write and read them by the machine's
 * own clock: after a move to a machine in another zone every article would be hours off. They are UTC, always.
 */
export function keepInstantsInUtc(): void {
  pg.defaults.parseInputDatesAsUTC = true;
  pg.types.setTypeParser(pg.types.builtins.TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`));
}
