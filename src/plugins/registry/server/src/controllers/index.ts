import { batchController } from './batch';
import { citationsController } from './citations';
import { completenessController } from './completeness';
import { documentsController } from './documents';
import { impactController } from './impact';
import { intakesController } from './intakes';

export const controllers = {
  impact: impactController,
  citations: citationsController,
  completeness: completenessController,
  documents: documentsController,
  intakes: intakesController,
  batch: batchController,
};
