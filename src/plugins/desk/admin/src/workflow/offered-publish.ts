import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useDeskView } from './desk-view';

/** Strapi's "Xuất bản", only for whom the desk would not refuse it: the button that a person has is one that works. */
export function offeredPublish(publish: DocumentActionComponent): DocumentActionComponent {
  const Offered: DocumentActionComponent = (props) => {
    const { view } = useDeskView(props);
    const action = publish(props);
    const decision = view?.acts.find(({ act }) => act === 'publish');
    // A form that is not saved yet may hold news that the server has not seen.
    const refused = decision && decision.reasons.length > 0;
    return refused ? null : action;
  };
  Offered.type = publish.type;
  Offered.position = publish.position;
  return Offered;
}
