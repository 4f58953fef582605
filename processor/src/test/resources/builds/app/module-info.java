module app {
  requires lib;
}
