import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	LinearScale,
	LineController,
	LineElement,
	PointElement
} from 'chart.js';
import { groundPlugin } from './drawing/curveToChart';
import { ringsPlugin } from './drawing/toChart';

Chart.register(
	BarController,
	BarElement,
	CategoryScale,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	ringsPlugin,
	groundPlugin
);

export { Chart };
