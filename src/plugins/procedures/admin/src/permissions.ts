export const READ = 'plugin::procedures.read';
export const DISPLAY = 'plugin::procedures.display';
export const IMPORT = 'plugin::procedures.import';
