public class UIViewController {
  public init() {}
}
