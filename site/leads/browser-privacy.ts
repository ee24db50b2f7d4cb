/** Whether the visitor asks not to be followed for advertising; see globalprivacycontrol.github.io/gpc-spec. */
export const optedOut = () => (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;
