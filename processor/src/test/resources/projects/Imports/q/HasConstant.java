package q;

public interface HasConstant {
  double C = 3;
  double[] TABLE = {5, 7};
}
