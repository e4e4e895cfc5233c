export const READ = 'plugin::registry.read';
export const INTAKE = 'plugin::registry.intake';
export const TASKS_CLOSE = 'plugin::registry.tasks.close';
