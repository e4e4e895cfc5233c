import { shutDown } from './boot';

export default shutDown;
