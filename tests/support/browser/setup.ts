import { start } from './product';

export default start;
