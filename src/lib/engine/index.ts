export { driveToEnd, type Progress } from './driveToEnd';
export { EngineError, type EngineErrorCode } from './EngineError';
export * from './evaluation';
export * from './model';
export * from './sensitivity';
export * from './simulation';
export * from './worlds';
