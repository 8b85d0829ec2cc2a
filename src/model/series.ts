import { z } from 'zod';
import { seriesList } from './known-series.js';

export const Series = z.enum(seriesList).meta({ description: 'Odoo series, for example "17.0"' });
