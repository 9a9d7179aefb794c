export { agreementFromDecisiveness, decisivenessFromAgreement } from './agreement';
export { evaluate, leadersOf, type Evaluation } from './evaluate';
export { withoutFactor } from './withoutFactor';
