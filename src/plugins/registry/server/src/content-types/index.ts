import citation from './citation.json';
import impactTask from './impact-task.json';
import intake from './intake.json';
import intakeOriginal from './intake-original.json';

/** The plugin's own tables; nobody edits them by hand, so the content manager does not show them. */
export const contentTypes = {
  citation: { schema: citation },
  'impact-task': { schema: impactTask },
  intake: { schema: intake },
  'intake-original': { schema: intakeOriginal },
};
