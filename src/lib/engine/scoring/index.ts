export { calibration, scoreOverTime, scoresOf, type CalibrationBand, type Said, type Scores } from './scores';
