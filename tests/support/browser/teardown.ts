import { stop } from './product';

export default stop;
