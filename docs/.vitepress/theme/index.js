import Theme from "vitepress/theme-without-fonts";
import "./paper.css";

export default Theme;
